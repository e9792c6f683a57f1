/**
 * @param element any element; one without a size is not near until it gets one
 * @param signal ends the waiting
 * @returns a promise that resolves once the element is within reach of the viewport; at once where this cannot be known
 */
export const near = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (!globalThis.IntersectionObserver) return resolve();
    const done = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && done(), {
      rootMargin: "300px",
    });
    observer.observe(element);
    signal.addEventListener("abort", done);
  });
