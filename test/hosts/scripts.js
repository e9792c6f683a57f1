/** What libraries of another time do to a page: members on everything, and their own fetch and JSON. */
/* global Element, HTMLElement, Node, window */
for (const type of [Array, String, Function, Number, Object, Element, HTMLElement, Node, Event]) {
  for (const name of ["each", "contains", "implement", "extra", "toHash"]) {
    type.prototype[name] ??= function () {
      throw new Error(`${type.name}.prototype.${name} was called`);
    };
  }
}
Object.assign(Element.prototype, {
  set: (name) => name,
  get: () => null,
  load: () => null,
  store: () => null,
  hide: () => null,
  start: () => null,
  fail: () => null,
});
Element.prototype.inject = function (where) {
  where.append(this);
};
const { fetch, JSON: json } = window;
window.fetch = function (...given) {
  return fetch.apply(window, given).then((response) => response.clone());
};
window.JSON = { parse: (text) => json.parse(text), stringify: (...given) => json.stringify(...given) };
