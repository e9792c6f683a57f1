/** As vanilla, but what is out of view is not laid out. */
import { define, mountElements } from "./vanilla.mjs";

define("unseen-card", "content-visibility:auto;contain-intrinsic-size:auto 120px");

export const mount = (stage, entities) => mountElements("unseen-card", stage, entities);
