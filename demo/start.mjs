/**
 * Serves the demo pages: `npm start`. PORT chooses the port, BROWSER=none opens no browser.
 * Installs what is missing first, so nothing but Node's own modules may be imported before that.
 */
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { installDependencies, outOfDate } from "../test/dependencies.mjs";

if (outOfDate()) console.log("Installing dependencies …");
await installDependencies();

const { createServer } = await import("vite");
const server = await createServer({
  configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
  mode: "demo",
  server: { open: env.BROWSER !== "none" },
});
await server.listen();
console.log(`The demo is at ${server.resolvedUrls.local[0]}`);
