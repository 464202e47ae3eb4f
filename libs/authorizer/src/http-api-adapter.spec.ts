import { authorizerCases } from '../test/authorizer.cases.ts';
import { httpApiEvent } from '../test/events.ts';
import { bearer, getOrder } from '../test/world.ts';
import { AUTHORIZER_ERRORS, type AuthorizerErrorCode } from './errors.ts';
import { createHttpApiHandler } from './http-api-adapter.ts';
import { type AuthorizerOutcome, refusal } from './outcome.ts';
import type { AuthorizerRequest } from './request.ts';

const ALLOWED: AuthorizerOutcome = {
  decision: 'allow',
  principal: { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['a', 'b'] },
};

const answerWith = (outcome: AuthorizerOutcome) =>
  createHttpApiHandler(async () => outcome)(httpApiEvent(getOrder([bearer('a.b.c')])));

describe('the handler of an HTTP API', () => {
  authorizerCases((authorize) => {
    const handler = createHttpApiHandler(authorize);
    return async (call) => {
      try {
        const { isAuthorized, context } = await handler(httpApiEvent(call));
        return isAuthorized ? { allowed: context } : 'refused';
      } catch {
        return 'refused';
      }
    };
  });
});

describe('what an HTTP API hears', () => {
  it('is a simple yes with the principal, if the request is let through', async () => {
    expect(await answerWith(ALLOWED)).toEqual({
      isAuthorized: true,
      context: { principalType: 'user', sub: 'alice', tenantId: 'acme', groups: 'a,b' },
    });
  });

  it.each(Object.entries(AUTHORIZER_ERRORS))(
    'of %s is a no or an error, by whose affair it is',
    async (code, row) => {
      const answer = answerWith(refusal(code as AuthorizerErrorCode));
      if (row.status < 500) expect(await answer).toEqual({ isAuthorized: false, context: { reason: code } });
      else await expect(answer).rejects.toThrow(new Error(code));
    },
  );
});

describe('what the authorizer hears', () => {
  it('is the route key as the gateway matched it, never the path', async () => {
    let request: AuthorizerRequest | undefined;
    const handler = createHttpApiHandler(async (given) => {
      request = given;
      return ALLOWED;
    });
    await handler({
      ...httpApiEvent(getOrder([])),
      rawPath: '/api/admin',
      routeKey: '$default',
      headers: { accept: '*/*', empty: undefined },
    });
    expect(request).toEqual({
      routeKey: '$default',
      method: 'GET',
      headers: [
        ['accept', '*/*'],
        ['empty', ''],
      ],
      pathParameters: { orderId: '123' },
      requestId: 'r-1',
    });
  });
});
