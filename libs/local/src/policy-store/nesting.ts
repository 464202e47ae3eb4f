const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|\/\/[^\n]*|[()[\]{}]/g;

/** How deep brackets nest in JSON or Cedar text, strings and comments apart. The engine does not survive deep ones. */
export function nesting(text: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if ('([{'.includes(token)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(token)) depth -= 1;
  }
  return deepest;
}
