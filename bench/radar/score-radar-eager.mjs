/** All of them drawn at once, near the view or not, as the other libraries do. */
import { mountRadar } from "./score-radar.mjs";

export const mount = (place, data) => mountRadar(place, data, "eager");
