const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * @param element any element; one without a size is not near until it gets one
 * @param signal ends the waiting
 * @returns a promise that resolves once the element is within a screen's reach; at once where this cannot be known
 */
export function near(element: Element, signal: AbortSignal): Promise<void> {
  if (typeof IntersectionObserver === "undefined") return Promise.resolve();
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: "300px" },
  );
  return new Promise((resolve) => {
    const stop = () => {
      observer!.unobserve(element);
      waiting.delete(element);
      signal.removeEventListener("abort", stop);
      resolve();
    };
    waiting.set(element, stop);
    signal.addEventListener("abort", stop);
    observer!.observe(element);
  });
}
