import "@awesome.me/webawesome/dist/components/card/card.js";
import theme from "@awesome.me/webawesome/dist/styles/themes/default.css?inline";
import { body, css, foot, head, mountCopies } from "./card-content.mjs";

const card = `<wa-card with-header with-footer>${head(' slot="header"')}${body}${foot(' slot="footer"')}</wa-card>`;

export const mount = (stage, entities) => mountCopies(stage, entities, card, theme + css);
