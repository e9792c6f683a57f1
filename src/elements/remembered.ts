/** Calls `make` again only when an argument has changed. */
export function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let last: A | undefined;
  let value: T;
  return (...args) => {
    if (!last || args.some((arg, at) => arg !== last![at])) value = make(...(last = args));
    return value;
  };
}
