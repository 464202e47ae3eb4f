import { keepLog } from '../../test/log-lines.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import { ModelledError } from '../modelled-error.ts';
import { testCall, user } from './index.ts';

const deps: Seen = {};
const total = { amountMinor: 4200, currency: 'EUR' };

describe('testCall', () => {
  it('sends every member where the model has it, and gives the handler the same input', async () => {
    const input = { clientToken: 'k', total, note: 'n', tags: ['a'], due: new Date(1_500), priority: 1 };
    expect(await testCall(shop(), 'CreateThing', input, { deps })).toEqual({ thingId: 'new' });
    expect(deps.input).toEqual(input);
    const query = {
      status: 'SOLD' as const,
      maxResults: 5,
      since: new Date(0),
      tags: [1, 2],
      deep: false,
      ratio: 0.5,
    };
    await testCall(shop(), 'ListThings', query, { deps });
    expect(deps.input).toEqual(query);
  });

  it('reads the answer back to the client types, from headers and body', async () => {
    const output = {
      thingId: 't-1',
      createdAt: new Date(1_250),
      seenAt: new Date(2_500),
      lastModified: new Date(3_000),
      total,
    };
    const service = shop({ GetThing: async () => output });
    expect(await testCall(service, 'GetThing', { thingId: 't-1' }, { deps })).toEqual(output);
    expect(await testCall(service, 'DeleteThing', { thingId: 't-1' }, { deps })).toEqual({});
  });

  it('throws an error answer as the caller gets it', async () => {
    const error = new ModelledError('ResourceNotFoundException', {
      message: 'No such thing',
      resourceType: 'Thing',
    });
    const call = testCall(
      shop({ GetThing: () => Promise.reject(error) }),
      'GetThing',
      { thingId: 't-1' },
      { deps },
    );
    await expect(call).rejects.toBeInstanceOf(ModelledError);
    await expect(call).rejects.toMatchObject({
      ...{ name: 'ResourceNotFoundException', status: 404, message: 'No such thing' },
      members: { resourceType: 'Thing', requestId: expect.any(String) },
    });
  });

  it.each([
    ['a missing member', { total: undefined }, '/total'],
    ['a member of another type', { total: 'much' as never }, '/total'],
  ])('sends %s, so that the service refuses it', async (_what, input, path) => {
    await expect(testCall(shop(), 'CreateThing', input, { deps })).rejects.toMatchObject({
      ...{
        name: 'ValidationException',
        status: 400,
        members: { fieldList: [expect.objectContaining({ path })] },
      },
    });
  });

  it('encodes labels', async () => {
    const call = testCall(shop(), 'GetThing', { thingId: 'a/../b' }, { deps });
    await expect(call).rejects.toMatchObject({ status: 400 });
  });

  it('calls as alice of acme, or as whom it is told, with headers and log as given', async () => {
    const seen: unknown[] = [];
    const service = shop({
      GetHealth: async (_input, { caller, requestId, signal }) => {
        seen.push(caller, requestId, signal.aborted);
        return { ok: true };
      },
    });
    const { log, lines } = keepLog();
    await testCall(service, 'GetHealth', {}, { deps });
    const principal = user('carol', 'globex', 'commercial-editor');
    const options = { deps, principal, log, headers: { 'x-request-id': 'r-1' }, signal: AbortSignal.abort() };
    await testCall(service, 'GetHealth', {}, options);
    expect(seen).toEqual([
      ...[{ type: 'user', sub: 'alice', tenantId: 'acme', groups: [] }, expect.any(String), false],
      ...[{ type: 'user', sub: 'carol', tenantId: 'globex', groups: ['commercial-editor'] }, 'r-1', true],
    ]);
    expect(lines).toEqual([expect.objectContaining({ event: 'request', tenantId: 'globex' })]);
  });
});
