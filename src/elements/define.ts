let told = false;

/**
 * Defines a custom element unless the tag is taken: the first definition stays, whoever made it. Does nothing where
 * there is no registry, as in Node.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(tag) === element) return;
  if (!registry.get(tag)) return registry.define(tag, element);
  if (!told) console.info(`entity-widgets: <${tag}> is defined already`);
  told = true;
}
