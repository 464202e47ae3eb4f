import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Workspace } from '../workspace.ts';

interface GatewayResponse {
  statusCode?: string;
  responseParameters?: Record<string, string>;
  responseTemplates?: Record<string, string>;
}

const FILE = 'gateway-responses.json';
/** What both routers know when they answer themselves. */
const TEMPLATE_VARIABLE =
  /^\$(?:context|stageVariables)\.[A-Za-z0-9_.]+|^\$\{(?:context|stageVariables)\.[A-Za-z0-9_.]+\}|^method\.request\./;
const PARAMETER =
  /^(?:'[^']*'|(?:context|stageVariables)\.[A-Za-z0-9_.]+|method\.request\.(?:header|path|querystring)\.[A-Za-z0-9_-]+)$/;

/**
 * The gateway responses of every service. Templates may name `$context.…`, `$stageVariables.…` and
 * `method.request.…`; anything else would be sent as it stands by one router or the other.
 */
export function gatewayResponses(workspace: Workspace): Record<string, GatewayResponse> {
  const file = join(workspace.sharedFolder, FILE);
  const responses = JSON.parse(readFileSync(file, 'utf8')) as Record<string, GatewayResponse>;
  const problems = Object.entries(responses).flatMap(([name, response]) =>
    problemsOf(response).map((problem) => `${workspace.relative(file)}: ${name} ${problem}.`),
  );
  if (problems.length > 0) throw new Failure(problems);
  return responses;
}

function problemsOf({ responseParameters = {}, responseTemplates = {} }: GatewayResponse): string[] {
  const parameters = Object.entries(responseParameters)
    .filter(([, value]) => !PARAMETER.test(value))
    .map(
      ([name]) =>
        `maps ${name} from something else than a quoted text, context, stageVariables or method.request`,
    );
  const templates = Object.entries(responseTemplates).flatMap(([type, template]) => {
    const foreign = foreignPart(template);
    return foreign === undefined
      ? []
      : [
          `has in its ${type} template ${foreign}, where only $context, $stageVariables and method.request may stand`,
        ];
  });
  return [...parameters, ...templates];
}

/** The first thing in a template that is neither text nor one of the known variables. */
function foreignPart(template: string): string | undefined {
  for (const { index } of template.matchAll(/\$|#(?=[a-z{#*])/g)) {
    const rest = template.slice(index);
    if (!TEMPLATE_VARIABLE.test(rest)) return rest.split(/[\s"',}]/)[0];
  }
  return undefined;
}
