import type { Answer } from './answer.ts';
import type { GatewayDocument, GatewayResponse } from './document.ts';
import { refuseDocument } from './errors.ts';
import type { Refusal } from './refusal.ts';
import { compileTemplate } from './template.ts';
import { readExpression, type Variable, type Viewed } from './variables.ts';

/** Renders what the router itself has to say, in the words of the document. */
export type RenderRefusal = (call: Viewed, refusal: Refusal) => Answer;

interface Compiled {
  readonly status: number | undefined;
  readonly headers: readonly (readonly [name: string, value: Variable])[];
  readonly contentType: string;
  readonly body: (call: Viewed) => string;
}

const HEADER = /^gatewayresponse\.header\.([A-Za-z0-9-]+)$/;
const BARE: GatewayResponse = {
  responseTemplates: { 'application/json': '{"message":$context.error.messageString}' },
};

/**
 * Compiles `x-amazon-apigateway-gateway-responses`. A type that the document lacks is answered as DEFAULT_4XX or
 * DEFAULT_5XX with the type's own status, and without those as API Gateway does by itself.
 * @throws {RouterError} a template or header uses what a gateway response may not
 */
export function compileGatewayResponses(document: GatewayDocument): RenderRefusal {
  const table = new Map<string, Compiled>();
  for (const [type, response] of Object.entries(document['x-amazon-apigateway-gateway-responses'] ?? {})) {
    table.set(type, compile(`gateway response ${type}`, response));
  }
  const bare = compile('', BARE);
  return (call, refusal) => {
    const fallback = refusal.status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
    const chosen = table.get(refusal.type) ?? table.get(fallback) ?? bare;
    return render(chosen, chosen.status ?? refusal.status, { ...call, refusal }, refusal.type);
  };
}

function compile(where: string, response: GatewayResponse): Compiled {
  const templates = response.responseTemplates ?? BARE.responseTemplates;
  const [contentType, template] =
    Object.entries(templates ?? {}).find(([type]) => type === 'application/json') ??
    refuseDocument(where, 'has no template for application/json');
  return {
    status: response.statusCode === undefined ? undefined : Number(response.statusCode),
    headers: Object.entries(response.responseParameters ?? {}).map(([target, expression]) => {
      const name = HEADER.exec(target)?.[1] ?? refuseDocument(where, `sets ${target}, which is no header`);
      const value =
        readExpression(expression) ?? refuseDocument(where, `sets ${name} to what is no variable`);
      return [name, value];
    }),
    contentType,
    body: compileBody(where, template),
  };
}

function compileBody(where: string, template: string): (call: Viewed) => string {
  try {
    return compileTemplate(template);
  } catch (error) {
    return refuseDocument(where, (error as Error).message);
  }
}

function render(
  { headers, contentType, body }: Compiled,
  status: number,
  call: Viewed,
  responseType: string,
): Answer {
  return {
    status,
    headers: [
      ['content-type', contentType],
      ...headers.flatMap(([name, variable]) => {
        const value = variable(call);
        return value === undefined ? [] : [[name.toLowerCase(), value] as const];
      }),
    ],
    body: Buffer.from(body(call)),
    responseType,
  };
}
