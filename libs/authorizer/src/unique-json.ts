const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * Parses a JSON object and refuses (`undefined`) anything else, and any object that names a top-level member twice:
 * `JSON.parse` would let the last one win, another reader the first.
 */
export function parseUniqueObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const unique = isObject(value) && countMembers(text) === Object.keys(value).length;
    return unique ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a parsed JSON value is an object, so neither an array nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Colons outside strings at depth 1: one per top-level member, of text that is known to be JSON. */
function countMembers(text: string): number {
  let depth = 0;
  let members = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':' && depth === 1) members += 1;
  }
  return members;
}
