/** Its card is still under labs/. */
import "@material/web/labs/card/outlined-card.js";
import { body, css, foot, head, mountCopies } from "./card-content.mjs";

const card = `<md-outlined-card>${head()}${body}${foot()}</md-outlined-card>`;

export const mount = (stage, entities) => mountCopies(stage, entities, card, `md-outlined-card{padding:10px}${css}`);
