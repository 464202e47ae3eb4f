import { findVariable, type Variable, type Viewed } from './variables.ts';

/** What a variable looks like in a template, its dots and name included. */
const REFERENCE =
  /\$(context|stageVariables|method\.request)((?:\.[A-Za-z0-9_-]+)+)|(?<![\w.])method\.request((?:\.[A-Za-z0-9_-]+)+)/;

type Part = string | { readonly variable: Variable; readonly quoted: boolean };

/**
 * Compiles the template of a gateway response: plain substitution, no Velocity. Values are escaped for the JSON string
 * around them; `$context.error.messageString` brings its own quotes.
 * @throws {Error} naming what is no such variable
 * @example compileTemplate('{"requestId":"$context.requestId"}')(call)
 */
export function compileTemplate(template: string): (call: Viewed) => string {
  const parts: Part[] = [];
  let rest = template;
  for (let found = REFERENCE.exec(rest); found !== null; found = REFERENCE.exec(rest)) {
    const [reference, root, path] = found;
    parts.push(plain(rest.slice(0, found.index)));
    const name = root === undefined ? reference : `${root}${path}`;
    const variable = findVariable(name);
    if (variable === undefined) throw new Error(`has a template with the unknown variable ${reference}`);
    parts.push({ variable, quoted: name === 'context.error.messageString' });
    rest = rest.slice(found.index + reference.length);
  }
  parts.push(plain(rest));
  return (call) => parts.map((part) => (typeof part === 'string' ? part : substitute(part, call))).join('');
}

function plain(text: string): string {
  if (/\$|#(?=[a-z#*{[])/.test(text)) throw new Error('has a template with more than substitution in it');
  return text;
}

function substitute({ variable, quoted }: Exclude<Part, string>, call: Viewed): string {
  const value = variable(call) ?? '';
  return quoted ? value : JSON.stringify(value).slice(1, -1);
}
