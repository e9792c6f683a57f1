#!/usr/bin/env node
import { build } from "./build.js";
const [folder, out] = process.argv.slice(2);
const s = await build({ folders: [folder!], out: out!, settings: { base_url: "https://www.howardism.dev" } });
const { problems, ...rest } = s;
console.log(JSON.stringify(rest, null, 1), problems.slice(0, 400).map((p) => `${p.level} ${p.file}:${p.line} ${p.message}`).join("\n"));
