import type { AuthorizerOutcome } from './outcome.ts';
import { authorizerCases } from '../test/authorizer.cases.ts';
import { restEvent } from '../test/events.ts';
import { bearer, getOrder } from '../test/world.ts';
import { AUTHORIZER_ERRORS, type AuthorizerErrorCode } from './errors.ts';
import { refusal } from './outcome.ts';
import type { AuthorizerRequest } from './request.ts';
import { createRestHandler } from './rest-adapter.ts';

const ALLOWED: AuthorizerOutcome = {
  decision: 'allow',
  principal: { type: 'user', sub: 'alice', tenantId: 'acme', groups: [] },
};
const ARN = 'arn:aws:execute-api:us-east-1:000000000000:api1/prod/GET/api/commercial/orders/123';

const answerWith = (outcome: AuthorizerOutcome) =>
  createRestHandler(async () => outcome)(restEvent(getOrder([bearer('a.b.c')])));

describe('the handler of a REST API', () => {
  authorizerCases((authorize) => {
    const handler = createRestHandler(authorize);
    return async (call) => {
      try {
        const { policyDocument, context } = await handler(restEvent(call));
        const [statement] = policyDocument.Statement;
        return statement?.Effect === 'Allow' ? { allowed: { ...context } } : 'refused';
      } catch {
        return 'refused';
      }
    };
  });
});

describe('what a REST API hears', () => {
  it('is an IAM policy for the one request, if it is let through', async () => {
    expect(await answerWith(ALLOWED)).toEqual({
      principalId: 'alice',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: ARN }],
      },
      context: { principalType: 'user', sub: 'alice', tenantId: 'acme', groups: '-' },
    });
  });

  const byStatus = (...statuses: number[]) =>
    Object.entries(AUTHORIZER_ERRORS)
      .filter(([, row]) => statuses.includes(row.status))
      .map(([code]) => code as AuthorizerErrorCode);

  it.each(byStatus(403))('is a deny policy with the code as reason for %s', async (code) => {
    expect(await answerWith(refusal(code))).toEqual({
      principalId: 'refused',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: ARN }],
      },
      context: { reason: code },
    });
  });

  it.each(byStatus(401))('is the one word that makes a 401 for %s', async (code) => {
    await expect(answerWith(refusal(code))).rejects.toThrow(new Error('Unauthorized'));
  });

  it.each(byStatus(500, 503))('is an error that is not that word for %s', async (code) => {
    await expect(answerWith(refusal(code))).rejects.toThrow(new Error(code));
  });

  it('has strings only in its context, as API Gateway wants', async () => {
    const { context } = await answerWith(ALLOWED);
    expect(Object.values(context ?? {}).every((value) => typeof value === 'string')).toBe(true);
  });
});

describe('what the authorizer hears', () => {
  const heard = async (change: object) => {
    let request: AuthorizerRequest | undefined;
    const handler = createRestHandler(async (given) => {
      request = given;
      return ALLOWED;
    });
    await handler({ ...restEvent(getOrder([bearer('a.b.c')])), ...change });
    return request;
  };

  it('is the template, never the path', async () => {
    expect(await heard({ path: '/prod/api/admin', pathParameters: { orderId: '7' } })).toMatchObject({
      routeKey: 'GET /api/commercial/orders/{orderId}',
      pathParameters: { orderId: '7' },
      requestId: 'r-1',
    });
  });

  it('is every value of a header, from the one place that has them all', async () => {
    const multiValueHeaders = { A: ['1', '2'], a: ['3'], none: undefined };
    expect(await heard({ headers: { Authorization: 'Bearer x' }, multiValueHeaders })).toMatchObject({
      headers: [
        ['A', '1'],
        ['A', '2'],
        ['a', '3'],
      ],
    });
  });
});
