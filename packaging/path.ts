import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns the address of a file of the project, given from its root */
export const path = (relative: string): string => join(root, relative);
