import { setCustomElementsManifest, type Preview, type WebComponentsRenderer } from "@storybook/web-components-vite";
import { html } from "lit";
import type { ArgTypesEnhancer } from "storybook/internal/types";
import manifest from "../custom-elements.json" with { type: "json" };
import { directionOf } from "../src/format.js";

setCustomElementsManifest(manifest);

/** What is set as an attribute gets a control by its type; the rest of the manifest is there to be read. */
const controls: ArgTypesEnhancer<WebComponentsRenderer> = ({ argTypes }) => {
  const withControl = ([name, argType]: [string, (typeof argTypes)[string]]) => {
    const { category, type } = argType.table ?? {};
    if (category && category !== "attributes") return [name, { ...argType, control: false }];
    const members = (type?.summary ?? "").split("|").map((member) => member.trim());
    const options = members.filter((member) => member.startsWith('"')).map((member) => JSON.parse(member) as string);
    if (options.length) return [name, { ...argType, control: { type: "select" }, options }];
    return [name, members[0] === "string" ? { ...argType, control: { type: "text" } } : argType];
  };
  return Object.fromEntries(Object.entries(argTypes).map(withControl));
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
    docs: { codePanel: true },
  },
  decorators: [
    (story, { globals }) => {
      const { style } = document.documentElement;
      style.colorScheme = globals["theme"] as string;
      style.background = "Canvas";
      style.color = "CanvasText";
      const locale = globals["locale"] as string;
      return html`<div lang=${locale} dir=${directionOf(locale)}>${story()}</div>`;
    },
  ],
};

export default preview;
