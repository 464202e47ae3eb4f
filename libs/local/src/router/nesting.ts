const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` is `{` but for this bit, and `]` is `}`. */
const BRACE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/**
 * Whether JSON text nests deeper than a limit. It reads no further than to the bracket that says so: to build what
 * 10 MB of brackets mean takes seconds, in which nobody else is served.
 */
export function nestsDeeperThan(limit: number, text: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    const bracket = byte | BRACE_BIT;
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += byte === BACKSLASH ? 1 : 0;
    else if (bracket === OPENING) depth += 1;
    else if (bracket === CLOSING) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
