import type { StorybookConfig } from "@storybook/web-components-vite";

const config: StorybookConfig = {
  framework: "@storybook/web-components-vite",
  stories: ["../stories/*.stories.ts", "../stories/*.mdx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  staticDirs: [{ from: "../demo", to: "/demo" }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
