import { kebabOf, spell } from '../spelling/spelling.ts';
import type { OperationName } from './parse-name.ts';

/** What the Smithy text of an operation is made of. */
export interface OperationText extends OperationName {
  readonly namespace: string;
  /** Route of the read operation of its resource. */
  readonly base: string;
  /** Ids of the demo data, by member; the resource's own is the last. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The .smithy file of an operation. */
export function operationSmithy(operation: OperationText): string {
  const { namespace, name, resource, base, segment, read, ids } = operation;
  const own = Object.keys(ids).at(-1) ?? '';
  const example = Object.entries(ids).map(([member, id]) => `${member}: "${id}"`);
  const uses = ['gatehouse.authz#cedarAction', ...(read ? [] : ['gatehouse.authz#throttle'])];
  return `$version: "2"

namespace ${namespace}

${[...uses, 'gatehouse.common#ResourceNotFoundException', 'gatehouse.common#Revision'].map((shape) => `use ${shape}`).join('\n')}

/// ${documentation(operation)}
@examples([
    {
        title: "${spell(kebabOf(resource)).sentence} of the demo data"
        input: { ${example.join(', ')} }
        output: { ${own}: "${ids[own]}", version: 1 }
    }
])
${read ? '@readonly\n' : ''}@http(method: "${read ? 'GET' : 'POST'}", uri: "${base}/${segment}")
@cedarAction(
    memberOf: ["${read ? 'Read' : 'Write'}"]
)
${read ? '' : '@throttle(rate: 100, burst: 200)\n'}operation ${name} {
    input := for ${resource} {
${Object.keys(ids)
  .map((member) => `        @required\n        @httpLabel\n        $${member}\n`)
  .join('\n')}    }

    output := for ${resource} with [Revision] {
        @required
        $${own}
    }

    errors: [
        ResourceNotFoundException
    ]
}
`;
}

function documentation({ verb, resource, part, read }: OperationText): string {
  const { withArticle } = spell(kebabOf(resource));
  return `${read ? 'Read' : verb}s ${part === '' ? '' : `the ${part} of `}${withArticle}.`;
}
