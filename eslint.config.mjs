import { basename } from "node:path";
import js from "@eslint/js";
import globals from "globals";
import lit from "eslint-plugin-lit";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

const vague = /(^|[-.])(utils?|helpers?|common|misc|managers?|services?|shared|lib)(?=[-.]|$)/i;

/** A file's name says what is in it. */
const names = {
  rules: {
    "no-vague-file-name": {
      create: (context) => ({
        Program(node) {
          const name = basename(context.filename);
          if (vague.test(name)) context.report({ node, message: `"${name}" says nothing of what is in it.` });
        },
      }),
    },
  },
};

const noSinks = (...names) => ({
  selector: `MemberExpression[property.name=/^(${names.join("|")})$/]`,
  message: "Markup made from strings needs a Trusted Types policy and is how scripts get in.",
});
const neverSinks = ["outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment", "parseFromString"];

/** What only the file that sanitises makes use of. */
const noSanitising = [
  noSinks("innerHTML", "setHTML"),
  {
    selector: "[type=/^Import(Expression|Declaration)$/][source.value='dompurify']",
    message: "sanitised.ts is the one file in which markup is sanitised.",
  },
];

const noMarkupFromStrings = [
  noSinks(...neverSinks),
  {
    selector: "Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)$/]",
    message: "Lit passes these strings through its own policy, so Trusted Types does not stop what is in them.",
  },
  {
    selector:
      "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s\\.(innerHTML|outerHTML)\\s*=/]",
    message: "Markup made from strings needs a Trusted Types policy and is how scripts get in.",
  },
];

const noInlineStyle = [
  {
    selector: "Identifier[name='styleMap']",
    message: "styleMap writes a style attribute on first render, which a strict Content-Security-Policy refuses.",
  },
  {
    selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s.\"']style\\s*=/]",
    message: "A strict Content-Security-Policy refuses style attributes; set custom properties on the element instead.",
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: "A strict Content-Security-Policy refuses style attributes; use element.style.setProperty.",
  },
];

const plainTypeScript = [
  { selector: "TSEnumDeclaration", message: "A union of strings says the same and leaves no code." },
  { selector: "TSModuleDeclaration[kind='namespace']", message: "A module is a namespace already." },
];

const noDefaultExport = [{ selector: "ExportDefaultDeclaration", message: "A named export has one name everywhere." }];

const noIntl = [
  {
    selector: "MemberExpression[object.name='Intl']",
    message: "format.ts is the only caller of Intl, and caches it by locale.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(toLocale(Date|Time|Upper|Lower)?(Case)?String|toLocale(Upper|Lower)Case|localeCompare)$/]",
    message: "format.ts is the only caller of Intl, and caches it by locale.",
  },
];

const noRequests = [
  { selector: "CallExpression[callee.name='fetch']", message: "feed/load.ts makes the requests: one a URL a page." },
  {
    selector: "MemberExpression[property.name='fetch']",
    message: "feed/load.ts makes the requests: one a URL a page.",
  },
  {
    selector: "NewExpression[callee.name=/^(XMLHttpRequest|WebSocket|EventSource)$/]",
    message: "feed/load.ts makes the requests: one a URL a page.",
  },
  { selector: "MemberExpression[property.name='sendBeacon']", message: "The kit sends nothing anywhere." },
];

const noWaiting = [
  {
    selector: "CallExpression[callee.name=/^(setTimeout|setInterval|aTimeout)$/]",
    message: "Wait for the event: a time that is long enough here is too short elsewhere.",
  },
];

const safeEverywhere = [...plainTypeScript, ...noMarkupFromStrings, ...noInlineStyle];
const everywhere = [...safeEverywhere, ...noSanitising];

/** The rules of one room: what it may import, and what it must leave to others. */
function room(files, { imports, why, forbidden }) {
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: imports, message: why }] }],
      "no-restricted-syntax": ["error", ...everywhere, ...noDefaultExport, ...forbidden],
    },
  };
}

/** A regular expression for every module but those that match one of the given beginnings. */
const allBut = (...beginnings) => `^(?!${beginnings.join("|")})`;

export default tseslint.config(
  {
    ignores: ["dist/", "cdn/", "storybook-static/", "coverage/", "node_modules/", "src/locales/generated/", "editors/"],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { names },
    languageOptions: { globals: globals.node },
    rules: {
      "names/no-vague-file-name": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "object-shorthand": "error",
      "prefer-const": ["error", { destructuring: "all" }],
    },
  },
  {
    files: ["**/*.ts"],
    extends: [lit.configs["flat/recommended"], wc.configs["flat/recommended"]],
    languageOptions: { globals: globals.browser },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "lit/no-template-arrow": "off",
      "no-restricted-syntax": ["error", ...everywhere],
    },
  },
  room(["src/**/*.ts"], {
    imports: `^(d3-|d3$|node:)`,
    why: "Only layout/ imports d3.",
    forbidden: [...noIntl, ...noRequests],
  }),
  room(["src/format*.ts"], {
    imports: allBut("\\./format"),
    why: "format.ts stands on its own.",
    forbidden: noRequests,
  }),
  room(["src/feed/*.ts"], {
    imports: allBut("\\./"),
    why: "feed/ imports nothing but feed/.",
    forbidden: noIntl,
  }),
  room(["src/feed/*/*.ts"], {
    imports: allBut("\\./", "\\.\\./[\\w-]+\\.js$"),
    why: "feed/ imports nothing but feed/.",
    forbidden: [...noIntl, ...noRequests],
  }),
  room(["src/model/**/*.ts"], {
    imports: allBut("\\./", "\\.\\./feed/", "\\.\\./format\\.js$"),
    why: "model/ imports nothing but model/, feed/ and format.ts.",
    forbidden: [...noIntl, ...noRequests],
  }),
  room(["src/layout/**/*.ts"], {
    imports: allBut("\\./", "\\.\\./model/", "\\.\\./feed/types\\.js$", "d3-"),
    why: "layout/ imports nothing but layout/, model/, the types of feed/ and d3.",
    forbidden: [...noIntl, ...noRequests],
  }),
  room(["src/light/**/*.ts"], {
    imports: allBut("\\./", "\\.\\./feed/", "\\.\\./model/", "\\.\\./format\\.js$"),
    why: "light/ imports nothing but light/, feed/, model/ and format.ts.",
    forbidden: [...noIntl, ...noRequests],
  }),
  {
    files: ["src/elements/sanitised.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...safeEverywhere, ...noDefaultExport, ...noIntl, ...noRequests],
    },
  },
  room(["src/elements/*.styles.ts"], {
    imports: allBut("\\./[\\w-]+\\.styles\\.js$", "lit$"),
    why: "A style sheet imports nothing but style sheets and lit.",
    forbidden: [...noIntl, ...noRequests],
  }),
  room(["src/builder/**/*.ts"], {
    imports: "^\\.\\./(elements|layout(?!/packing\\.js$)|locales|themes|index|loader|events)\\b",
    why: "The builder runs in Node: it imports feed/, what of model/ and light/ needs no page, and of layout/ the packing.",
    forbidden: noRequests,
  }),
  { files: ["src/builder/**/*.ts"], languageOptions: { globals: globals.node } },
  {
    files: ["test/pages/*.mjs", "bench/**/*.mjs"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ["test/**/*.test.ts"],
    languageOptions: { globals: globals.mocha },
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      // Hostile values are what some of the tests are about.
      "lit/attribute-value-entities": "off",
      "no-loss-of-precision": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "no-restricted-syntax": ["error", ...plainTypeScript, ...noDefaultExport, ...noWaiting],
    },
  },
);
