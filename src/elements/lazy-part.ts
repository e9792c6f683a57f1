const parts = new WeakMap<object, unknown>();

/**
 * A part of the kit that few pages need: fetched when the first of them does.
 *
 * @param load imports it; the same function each time, for it is the part's name
 * @param arrived called with it when it is there, with `null` when it cannot be had
 * @returns the module, `null` when it cannot be had, `undefined` while it is on its way
 */
export function lazyPart<T extends object>(
  load: () => Promise<T>,
  arrived?: (part: T | null) => void,
): T | null | undefined {
  if (!parts.has(load)) {
    const settle = (module: T | null) => (parts.set(load, module), module);
    parts.set(
      load,
      load().then(settle, () => settle(null)),
    );
  }
  const part = parts.get(load);
  if (!(part instanceof Promise)) return part as T | null;
  void part.then(arrived);
  return undefined;
}
