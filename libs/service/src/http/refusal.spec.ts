import { readModel } from '@gatehouse/model';
import { refusals, type FieldProblem } from './refusal.ts';

interface GatewayResponse {
  statusCode: string;
  responseParameters: Record<string, string>;
  responseTemplates: { 'application/json': string };
}

/** The router's own answers, which the model has for every service. */
const responses = readModel()[0]?.gateway['x-amazon-apigateway-gateway-responses'] as Record<
  string,
  GatewayResponse
>;

describe('a refusal of the kit', () => {
  it.each([
    ['RESOURCE_NOT_FOUND', refusals.unknownRoute()],
    ['UNSUPPORTED_MEDIA_TYPE', refusals.wrongContentType()],
    ['REQUEST_TOO_LARGE', refusals.bodyTooLarge()],
  ])('reads as that of the router: %s', (name, { status, type, members }) => {
    const { statusCode, responseParameters, responseTemplates } = responses[name] as GatewayResponse;
    const {
      __type,
      requestId: _,
      ...said
    } = JSON.parse(responseTemplates['application/json']) as Record<string, unknown>;
    expect([`${status}`, type, members]).toEqual([statusCode, __type, said]);
    expect(responseParameters['gatewayresponse.header.x-amzn-errortype']).toBe(`'${type}'`);
  });

  it('says as little as the router when something is wrong inside', () => {
    const template = responses['DEFAULT_5XX']?.responseTemplates['application/json'] ?? '';
    expect(JSON.parse(template)).toMatchObject(refusals.internal().members);
  });

  it.each(Object.values(refusals).map((refuse) => refuse([])))(
    'is a phrase without a full stop: $message',
    ({ message }) => expect(message).toMatch(/^[A-Z].*[^.]$/),
  );
});

describe('the fields of a refusal', () => {
  const problem = (path: string, message = 'is wrong'): FieldProblem => ({ path, message });

  it('are told once each, with what was found first', () => {
    const { members } = refusals.invalidFields([
      ...[problem('/b', 'first'), problem('/a'), problem('/b', 'second'), problem('/b', 'first')],
    ]);
    expect(members).toEqual({
      message: 'The request has 2 invalid fields',
      fieldList: [problem('/b', 'first'), problem('/a')],
    });
  });

  it('are 100 at most, and counted as told', () => {
    const many = Array.from({ length: 500 }, (_, index) => problem(`/${index}`));
    const { message, members } = refusals.invalidFields(many);
    expect(members['fieldList']).toEqual(many.slice(0, 100));
    expect(message).toBe('The request has 100 invalid fields');
  });

  it('may be one', () => {
    expect(refusals.invalidFields([problem('/a')]).message).toBe('The request has 1 invalid field');
  });
});
