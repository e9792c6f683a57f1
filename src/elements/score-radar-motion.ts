/** Milliseconds a change takes to settle. */
const duration = 240;

const shapes = (root: ParentNode): Map<string, SVGElement> =>
  new Map(
    [...root.querySelectorAll<SVGElement>("svg.plot > *")].map((shape) => {
      const number = [...root.querySelectorAll("figure")].indexOf(shape.closest("figure")!);
      const name = shape.textContent || (shape.getAttribute("class") ?? "").replace(" focus", "");
      return [`${number} ${shape.localName} ${name}`, shape];
    }),
  );

/** Paths can turn into each other when they have the same commands. */
const commands = (d: string) => d.replace(/[^a-z]+/gi, "");

/**
 * Changes what is drawn, and has what stays in the picture go from its old place to the new, and what is new appear; at
 * once for readers who want no motion.
 *
 * @param root that holds the charts
 * @param change has them drawn anew, in a microtask
 */
export function moved(root: ParentNode, change: () => void): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return change();
  const before = new Map(
    [...shapes(root)].map(([key, shape]) => [key, [shape.getAttribute("d"), shape.getAttribute("x")]]),
  );
  change();
  requestAnimationFrame(() => {
    for (const [key, shape] of shapes(root)) {
      const [from, left] = before.get(key) ?? [];
      const d = shape.getAttribute("d");
      if (before.has(key) && from === d && left === shape.getAttribute("x")) continue;
      const frames: PropertyIndexedKeyframes =
        from && d && commands(from) === commands(d) ? { d: [`path("${from}")`, `path("${d}")`] } : { opacity: [0, 1] };
      shape.animate(frames, { duration, easing: "ease-in-out" });
    }
  });
}
