interface Part<T> {
  promise: Promise<void>;
  module?: T;
  failed?: boolean;
}

const parts = new WeakMap<object, Part<unknown>>();

/**
 * A part of the kit that few pages need: fetched when the first of them does.
 *
 * @param load imports it; the same function each time, for it is the part's name
 * @param arrived called when it is there or cannot be had
 * @returns the module, `null` when it cannot be had, `undefined` while it is on its way
 */
export function lazyPart<T extends object>(load: () => Promise<T>, arrived: () => void): T | null | undefined {
  let part = parts.get(load) as Part<T> | undefined;
  if (!part) {
    const made: Part<T> = { promise: Promise.resolve() };
    made.promise = load().then(
      (module) => void (made.module = module),
      () => void (made.failed = true),
    );
    parts.set(load, (part = made));
  }
  if (!part.module && !part.failed) void part.promise.then(arrived);
  return part.module ?? (part.failed ? null : undefined);
}
