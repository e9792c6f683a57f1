/**
 * A piece of Lit and what stands in its place. A text is the beginning of what is cut: the outermost expression,
 * statement or class member that begins so; where an `if` is cut its `else` remains. A pattern is replaced as it is.
 */
export type Cut = readonly [from: string | RegExp, to?: string];

/** Uses in an element of what is cut. */
export const unsupported =
  /^(addInitializer|converter|createProperty|enableUpdating|firstUpdated|finalizeStyles|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|handleEvent|hasChanged|hostUpdate|mathml|noAccessor|noChange|removeController|renderOptions|shouldUpdate|unsafeCSS|useDefault)$/;

/** Words to developers, and what a page may bring along: polyfills, hydration, a count of the copies of Lit. */
const strangers: Cut[] = [
  ["const DEV_MODE", "const DEV_MODE = false;"],
  ["const polyfillSupport"],
  ["polyfillSupport?.("],
  [/^\(global\.\w+Versions \?\?= .*/m, ""],
];

/** A style sheet is a text without expressions, made once. */
const styleSheets: Cut[] = [
  ["export const supportsAdoptingStyleSheets", "export const supportsAdoptingStyleSheets = undefined;"],
  ["const constructionToken"],
  ["const cssTagCache"],
  ["const textFromCSSResult"],
  ["const cssResultFromStyleSheet"],
  ["export const unsafeCSS"],
  ["export const getCompatibleStyle", "export const getCompatibleStyle = undefined;"],
  ["constructor(cssText, strings, safeToken)", "constructor(cssText) { this.cssText = cssText; }"],
  [
    "get styleSheet() {",
    "get styleSheet() { if (!this._styleSheet) (this._styleSheet = new CSSStyleSheet()).replaceSync(this.cssText); return this._styleSheet; }",
  ],
  ["(strings, ...values) =>", "(strings) => new CSSResult(strings[0])"],
  // Where sheets cannot be adopted, which few browsers are left of, what comes later does it for these too.
  [
    "if (supportsAdoptingStyleSheets) {",
    "if (renderRoot.adoptedStyleSheets) renderRoot.adoptedStyleSheets = styles.map((s) => s.styleSheet); else lateStyles(renderRoot, styles);",
  ],
];

/** `static styles` is a list of sheets. Properties are declared in `static properties` by name, and Lit makes their accessors. */
const properties: Cut[] = [
  ["Symbol.metadata ??="],
  ["global.litPropertyMetadata ??="],
  ["static addInitializer("],
  ["static finalizeStyles("],
  ["static __prepare("],
  ["static createProperty("],
  ["static getPropertyOptions("],
  ["static __attributeNameForProperty("],
  ["ReactiveElement[JSCompiler_renameProperty('finalized'"],
  [
    "static finalize() {",
    `static finalize() {
        if (this.hasOwnProperty('elementStyles')) return;
        const parent = getPrototypeOf(this);
        parent.finalize();
        this.elementStyles = this.styles ?? [];
        this.elementProperties = new Map(parent.elementProperties);
        this.__attributeToPropertyMap = new Map(parent.__attributeToPropertyMap);
        if (!this.hasOwnProperty('properties')) return;
        for (const [name, options] of Object.entries(this.properties)) {
            this.elementProperties.set(name, options);
            const { state, attribute = !state && name.toLowerCase() } = options;
            if (attribute) this.__attributeToPropertyMap.set(attribute, name);
            const key = Symbol();
            Object.defineProperty(this.prototype, name, {
                get() { return this[key]; },
                set(value) {
                    const before = this[key];
                    this[key] = value;
                    this.requestUpdate(name, before);
                },
                configurable: true,
                enumerable: true,
            });
        }
    }`,
  ],
  ["ctor.getPropertyOptions(", "ctor.elementProperties.get(propName)"],
  ["this.__attributeToPropertyMap &&", "[...this.__attributeToPropertyMap.keys()]"],
  ["this.constructor._initializers"],
  ["const defaultPropertyDeclaration"],
  ["static getPropertyDescriptor("],
  [
    "requestUpdate(name, oldValue",
    `requestUpdate(name, before) {
        const changed = this._$changedProperties;
        if (name !== undefined) {
            if (Object.is(this[name], before)) return;
            if (!changed.has(name)) changed.set(name, this.hasUpdated ? before : undefined);
        }
        if (!this.isUpdatePending) this.__updatePromise = this.__enqueueUpdate();
    }`,
  ],
  ["_$changeProperty("],
  [/const elementProperties = this\.constructor\s*\.elementProperties;(?=\s*if)/, ""],
  ["if (elementProperties.size > 0)"],
  ["this.__instanceProperties = undefined"],
  ["if (instanceProperties.size > 0)", "this.__instanceProperties = instanceProperties;"],
];

/** Attributes are texts, numbers and switches; only texts are reflected, in attributes of their names. */
const attributes: Cut[] = [
  ["const trustedTypes"],
  ["const emptyStringForBooleanAttribute"],
  ["export const defaultConverter", "export const defaultConverter = undefined;"],
  ["__propertyToAttribute("],
  [
    "update(_changedProperties) {",
    `update(changed) {
        this.constructor.elementProperties.forEach(({ reflect }, name) => {
            const value = this[name];
            if (!reflect || !changed.has(name) || value === this.getAttribute(name)) return;
            value == null ? this.removeAttribute(name) : this.setAttribute(name, value);
        });
        this.__markUpdated();
    }`,
  ],
  ["this.__reflectingProperty = null"],
  ["this.__reflectingProperty = null"],
  ["this.__reflectingProperty = propName"],
  ["propName !== undefined && this.__reflectingProperty", "propName !== undefined"],
  ["const converter = typeof options.converter"],
  [
    "converter.fromAttribute(",
    "options.type === Boolean ? value !== null : options.type === Number && value !== null ? Number(value) : value",
  ],
  ["convertedValue ??", "convertedValue"],
];

/** Controllers are added for good. What an element waits for it says in `scheduleUpdate`. */
const lifecycle: Cut[] = [
  ["removeController("],
  ["this.__controllers?.forEach((c) => c.hostUpdate?.())"],
  ["enableUpdating("],
  ["getUpdateComplete("],
  ["this.getUpdateComplete()", "this.__updatePromise"],
  ["return !this.isUpdatePending"],
  ["const result = this.scheduleUpdate()", "return this.scheduleUpdate();"],
  ["if (result != null)"],
  [/this\.renderRoot \?\?=\s*this\.createRenderRoot\(\);(?=\s*if)/, ""],
  ["let shouldUpdate"],
  ["shouldUpdate = this.shouldUpdate"],
  [/if \(shouldUpdate\) \{(?=\s*this\.will)([^]*?)\}\s*else \{[^}]*\}/, "$1"],
  ["shouldUpdate = false"],
  [/if \(shouldUpdate\)/, ""],
  ["shouldUpdate("],
  [/if \(!this\.hasUpdated\) \{(?=\s*this\.hasUpdated = true)([^}]*)\}/, "$1"],
  ["this.firstUpdated("],
  ["firstUpdated("],
];

/** The root of an element is drawn into from its end. */
const element: Cut[] = [
  ["global.litElementHydrateSupport"],
  ["LitElement['_$litElement$']"],
  ["LitElement[JSCompiler_renameProperty('finalized'"],
  ["export const _$LE"],
  ["constructor() {"],
  ["createRenderRoot() {"],
  ["connectedCallback() {"],
  ["disconnectedCallback() {"],
  ["if (!this.hasUpdated)"],
  ["this.__childPart = render", "render(value, this.renderRoot);"],
  ["render() {"],
];

/** Templates are scanned by lit-template.ts; none is MathML or compiled, none stands in another document. */
const templates: Cut[] = [
  ["'lit-html'", "'entity-widgets'"],
  // A worker's address needs the same policy, and a name may be taken only once.
  [/(createHTML: \(s\) => s,)/, "$1 createScriptURL: (s) => s,"],
  [/^const policy = trustedTypes/m, "export { policy as policyOfLit };\nconst policy = trustedTypes"],
  ["export const _$LH"],
  ["type === SVG_RESULT || type", "type === SVG_RESULT"],
  [/^const (\w+EndRegex|rawTextElement|boundAttributeSuffix|nodeMarker) = .*/gm, ""],
  [/(?<=\.endsWith\()boundAttributeSuffix/, "'$$lit$$'"],
  ["const getTemplateHtml"],
  ["const [html, attrNames]", "const [html, attrNames] = templateHtml(strings, type === SVG_RESULT, marker);"],
  ["static createElement("],
  [
    "this.el = Template",
    "this.el = d.createElement('template'), this.el.innerHTML = trustFromTemplateString(strings, html)",
  ],
  ["if (rawTextElement.test(node.tagName"],
  ["let i = -1;"],
  ["while ((i = node.data"],
  [/throw new Error\(message\)/, "throw new Error()"],
  ["typeof type === 'number'", "this._$getTemplate(result)"],
  [/const \{ values, \['_\$litType\$'\]: type \} = result;/, "const { values } = result;"],
  [/\(options\?\.creationScope \?\? d\)/, "d"],
];

/** No directives, and nothing to tell them that a part is connected or where it is. */
const directives: Cut[] = [
  ["function resolveDirective("],
  [/value = resolveDirective\(this, value, directiveParent.*/g, ""],
  ["resolveDirective(this, values[", "values[valueIndex + i]"],
  ["newListener =\n            resolveDirective"],
  [/, directiveParent = this/g, ""],
  ["part._$setValue(values, part, i)", "part._$setValue(values, i)"],
  ["this._$notifyConnectionChanged?.("],
  [/this\._\$disconnectableChildren = undefined;/g, ""],
  ["this.__isConnected = options"],
  ["setConnected("],
  [/get (_\$isConnected|startNode|endNode|tagName)\(\) \{[^}]*\}/g, ""],
  ["get parentNode() {\n        return"],
  ["get parentNode() {\n        let"],
  ["class ElementPart"],
  ["if (name.startsWith(marker))"],
  [/this\.type = \w+;/g, ""],
  [/this\._\$parent = parent;/g, ""],
  [/, noCommit/, ""],
  ["change && !noCommit", "change"],
  [/ && value !== noChange/g, ""],
  ["if (v === noChange)"],
  ["if (newListener === noChange)"],
];

/** A part knows its place and needs no options; a listener is a function that does not ask for its `this`. */
const parts: Cut[] = [
  ["const ENABLE_EXTRA_SECURITY_HOOKS", "const ENABLE_EXTRA_SECURITY_HOOKS = false;"],
  ["const ENABLE_SHADYDOM_NOPATCH", "const ENABLE_SHADYDOM_NOPATCH = false;"],
  [/\bwrap\(/g, "("],
  [/constructor\((startNode, endNode|element, name, strings), parent, options\)/g, "constructor($1)"],
  ["constructor(element, name, strings) {\n        super"],
  [/constructor\(\) \{\s*super\(\.\.\.arguments\);[^}]*\}/g, ""],
  ["constructor(template, parent)", "constructor(template) { this._$parts = []; this._$template = template; }"],
  [/new TemplateInstance\(template, this\)/, "new TemplateInstance(template)"],
  [/, this, (this\.)?options\)/g, ")"],
  [/this\.options = options;/g, ""],
  [/_clone\((this\.)?options\)/g, "_clone()"],
  ["options?.renderBefore ?? container", "container"],
  ["options?.renderBefore ?? null", "null"],
  [/, undefined, options \?\? \{\}/, ""],
  [/\|\|\s*newListener\.capture[^;]*/, ""],
  ["if (typeof this._$committedValue === 'function')", "const listener = this._$committedValue; listener(event);"],
  [/if \(part !== undefined\) /, ""],
  // A value is a text, a template or a list of them, never a node.
  ["if (value.nodeType !== undefined)"],
  [/type: (ATTRIBUTE|CHILD)_PART,\s*/g, ""],
  ["templatePart.type === CHILD_PART", "!templatePart.ctor"],
  [
    "if (templatePart.type === ATTRIBUTE_PART)",
    "part = new templatePart.ctor(node, templatePart.name, templatePart.strings);",
  ],
];

/** The kit installs its translations once. */
const translations: Cut[] = [["let installed"], ["if (installed)"], ["installed = true"]];

/** By the modules of Lit's development build, and of its localization. */
export const cuts: Readonly<Record<string, readonly Cut[]>> = {
  "css-tag.js": styleSheets,
  "reactive-element.js": [...strangers, ...properties, ...attributes, ...lifecycle],
  "lit-element.js": [...strangers, ...element],
  "install.js": translations,
  "lit-html.js": [...strangers, ...parts, ...directives, ...templates],
};
