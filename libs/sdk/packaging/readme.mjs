import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The README of a service's client: what it is, and its first call. */
export function clientReadme(service, { name, description }, source) {
  const client = /^export \* from "\.\/(\w+)Client\.ts";$/m.exec(read(source, 'index.ts'))[1];
  const operation = firstOperation(read(source, `${client}.ts`));
  return `# ${name}

${description}

\`\`\`ts
import { ${client} } from '${name}';

const ${camelCase(service)} = new ${client}({ endpoint: 'https://api.example.com', token: { token } });
const answer = await ${camelCase(service)}.${operation}();
\`\`\`

\`@gatehouse/sdk\` ties it together with the other services: one token for all of them, retries that honour \`Retry-After\`, and
one guard for every error. No AWS account is needed: no region and no credentials are looked for.
`;
}

/** An operation that needs no input: a list, if there is one. */
function firstOperation(aggregated) {
  const operations = [...aggregated.matchAll(/^ {2}(\w+)\(\): Promise</gm)].map((match) => match[1]);
  return operations.find((operation) => operation.startsWith('list')) ?? operations[0];
}

const read = (source, file) => readFileSync(join(source, file), 'utf8');

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
