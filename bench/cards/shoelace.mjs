import "@shoelace-style/shoelace/dist/components/card/card.js";
import theme from "@shoelace-style/shoelace/dist/themes/light.css?inline";
import { body, css, foot, head, mountCopies } from "./card-content.mjs";

const card = `<sl-card>${head(' slot="header"')}${body}${foot(' slot="footer"')}</sl-card>`;

export const mount = (stage, entities) => mountCopies(stage, entities, card, theme + css);
