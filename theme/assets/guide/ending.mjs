/** All that a guide needs only at its end: `late.mjs` fetches it. */
import { find } from "../page/dom.mjs";
import { unfoldOnJumps } from "./parts.mjs";

export { showCheck } from "./check.mjs";
export { renewResult, showResult } from "./result.mjs";
export { completed } from "./told.mjs";

unfoldOnJumps(find(document, ".ts-result"));
