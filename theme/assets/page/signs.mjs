// The files of the faces that hold what hardly a page writes. A browser fetches one where such a sign is shown: of what
// a reader types, or is told for an answer, that would tell the host. So all are fetched before there is either.

const EVERYTHING = /^U\+0+-10FFFF$/i; // what a face that names no signs is for

/** Fetch them; a file that does not come leaves its signs to the faces of the device. */
export function everySign() {
  for (const face of document.fonts) if (!EVERYTHING.test(face.unicodeRange)) void face.load().catch(() => {});
}
