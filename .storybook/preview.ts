import { setCustomElementsManifest, type Preview, type WebComponentsRenderer } from "@storybook/web-components-vite";
import { html } from "lit";
import { action } from "storybook/actions";
import type { ArgTypesEnhancer, SBType } from "storybook/internal/types";
import { themes } from "storybook/theming";
import manifest from "../custom-elements.json" with { type: "json" };
import type { EntitySelectEvent, FeedErrorEvent, ViewChangeEvent } from "../src/events.js";
import { directionOf } from "../src/format.js";

/**
 * Storybook keeps what it lists of an element by name alone: a part is named as a style sheet names it, for an attribute may
 * have the same name, and the slot, which has none, as the stories name what they put there.
 */
function listed(declaration: Declaration): Declaration {
  const parts = declaration.cssParts?.map((part) => ({ ...part, name: `::part(${part.name})` }));
  const slots = declaration.slots?.map((slot) => ({ ...slot, name: slot.name || "content" }));
  return { ...declaration, cssParts: parts, slots };
}

interface Declaration {
  cssParts?: { name: string }[] | undefined;
  slots?: { name: string }[] | undefined;
}

const modules = manifest.modules.map((module) => ({ ...module, declarations: module.declarations.map(listed) }));
setCustomElementsManifest({ ...manifest, modules });

/** A type as the manifest spells it, in Storybook's words: what it cannot name, it neither offers nor takes from an address. */
function typeNamed(summary: string): SBType | undefined {
  const members = summary.split("|").map((member) => member.trim());
  const value = members.filter((member) => member.startsWith('"')).map((member) => JSON.parse(member) as string);
  if (value.length) return { name: "enum", value };
  const [name] = members;
  return name === "string" || name === "number" || name === "boolean" ? { name } : undefined;
}

/** What is set as an attribute gets a control by its type; the rest of the manifest is there to be read. */
const controls: ArgTypesEnhancer<WebComponentsRenderer> = ({ argTypes }) => {
  const withControl = ([name, argType]: [string, (typeof argTypes)[string]]) => {
    const { category, type } = argType.table ?? {};
    if (category && category !== "attributes") return [name, { ...argType, control: false }];
    const known = typeNamed(type?.summary ?? "");
    if (known?.name === "enum") {
      return [name, { ...argType, type: known, control: { type: "select" }, options: known.value }];
    }
    return [name, known ? { ...argType, type: known } : argType];
  };
  return Object.fromEntries(Object.entries(argTypes).map(withControl));
};

/** Tells the panel of actions. Listening on the way down hears what does not bubble, too. */
const telling = {
  capture: true,
  handleEvent(event: Event) {
    if (!customElements.get((event.target as Element).localName)) return;
    const { entity, url, view, error } = event as Partial<EntitySelectEvent & ViewChangeEvent & FeedErrorEvent>;
    action(event.type)(JSON.parse(JSON.stringify({ entity, url, view, error: error?.message })));
  },
};

const preview: Preview = {
  tags: ["autodocs"],
  argTypesEnhancers: [controls],
  globalTypes: {
    theme: {
      description: "Colours of the page",
      toolbar: {
        title: "Theme",
        icon: "contrast",
        dynamicTitle: true,
        items: [
          { value: "light dark", title: "As the system" },
          { value: "light", title: "Light page" },
          { value: "dark", title: "Dark page" },
        ],
      },
    },
    locale: {
      description: "Language of the page",
      toolbar: {
        title: "Language",
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English" },
          { value: "zh-TW", title: "繁體中文" },
          { value: "zh-CN", title: "简体中文" },
          { value: "ja", title: "日本語" },
          { value: "ko", title: "한국어" },
          { value: "de", title: "Deutsch" },
          { value: "fr", title: "Français" },
          { value: "es", title: "Español" },
          { value: "pt-BR", title: "Português (Brasil)" },
          { value: "ar", title: "العربية" },
        ],
      },
    },
  },
  initialGlobals: { theme: "light dark", locale: "en" },
  parameters: {
    a11y: { test: "error" },
    controls: { expanded: true, sort: "requiredFirst" },
    docs: { codePanel: true, theme: themes.normal },
  },
  decorators: [
    (story, { globals, canvasElement, viewMode }) => {
      // A page of docs has colours of its own; there each story is a page to itself.
      const page = viewMode === "docs" ? canvasElement.closest<HTMLElement>(".docs-story") : document.documentElement;
      const { style } = page ?? canvasElement;
      style.colorScheme = globals["theme"] as string;
      style.background = "Canvas";
      style.color = "CanvasText";
      const locale = globals["locale"] as string;
      return html`<div
        lang=${locale}
        dir=${directionOf(locale)}
        @load=${telling}
        @error=${telling}
        @entity-select=${telling}
        @view-change=${telling}
        @layout-ready=${telling}
      >
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
