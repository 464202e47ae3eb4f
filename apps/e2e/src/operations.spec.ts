import { readDecisions, type DecisionCase } from '@gatehouse/policy-store';
import { NOBODY } from '../test/clients.ts';
import { sdkInput } from '../test/examples.ts';
import { services } from '../test/model.ts';
import { callOperation, errorClass } from '../test/operation.ts';
import { tenantOf } from '../test/people.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';

/** The demo data, which the examples are about, belongs to it. */
const TENANT = 'acme';

let stack: Stack;
beforeAll(async () => void (stack = await startStack()), HOOK_MS);
afterAll(() => stack?.stop(), HOOK_MS);

const operations = services.flatMap(({ name: service, operations: table, actionMap, examples }) => {
  const decisions = readDecisions(service);
  return actionMap.routes.map(({ operation, authorization }) => {
    const entry = table.operations[operation];
    const example = examples[operation]?.find(({ error }) => error === undefined);
    const cases = decisions.filter((each) => each.operation === operation);
    return { service, operation, authorization, table, entry, example, cases };
  });
});
type Operation = (typeof operations)[number];

/** The caller of the example: the first who is allowed, of the tenant of the demo data, what the example is about. */
const allowed = ({ cases, example }: Operation): DecisionCase | undefined =>
  cases.find(
    ({ decision, principal, pathParameters = {} }) =>
      decision === 'allow' &&
      tenantOf(principal) === TENANT &&
      Object.entries(pathParameters).every(([name, id]) => example?.input[name] === id),
  );

const denied = ({ cases }: Operation): DecisionCase[] => cases.filter(({ decision }) => decision === 'deny');

const inputOf = ({ table, entry, example }: Operation): Record<string, unknown> =>
  entry && example ? sdkInput(table, entry, example.input) : {};

const guarded = operations.filter(({ authorization }) => authorization === 'cedar');
const open = operations.filter(({ authorization }) => authorization === 'none');
const named = (list: readonly Operation[]) => list.map(({ service, operation }) => `${service} ${operation}`);

describe('the tables', () => {
  it('know all three services and what they do', () => {
    expect(services.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['commercial', 'fe-support', 'user-mgmt']),
    );
    expect(operations.length).toBeGreaterThanOrEqual(15);
    expect(open.length).toBeGreaterThan(0);
  });

  it('have an example that succeeds for every operation', () =>
    expect(named(operations.filter(({ entry, example }) => !entry || !example))).toEqual([]));

  it('have somebody who may do what the example does, for every operation', () =>
    expect(named(guarded.filter((each) => !allowed(each)))).toEqual([]));

  it('have somebody who may not, for every operation', () =>
    expect(named(guarded.filter((each) => denied(each).length === 0))).toEqual([]));

  it('decide nothing for an operation that anybody may call', () =>
    expect(named(open.filter(({ cases }) => cases.length > 0))).toEqual([]));
});

describe.each(guarded.map((each) => ({ ...each, title: `${each.service} ${each.operation}` })))(
  '$title',
  (each) => {
    const { service, operation, entry } = each;
    const call = (who: string) => callOperation(stack, who, { service, operation, input: inputOf(each) });
    const refusal = async (who: string) => call(who).catch((error: unknown) => error);

    it.each(denied(each))('is refused to $principal', async ({ principal, pathParameters }) => {
      const input = { ...inputOf(each), ...pathParameters };
      const error = await callOperation(stack, principal, { service, operation, input }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(await errorClass(service, 'ForbiddenException'));
      expect(error).toMatchObject({ $metadata: { httpStatusCode: 403 }, message: 'Not permitted' });
    });

    it('is refused to who sends no token', async () => {
      expect(await refusal(NOBODY)).toBeInstanceOf(await errorClass(service, 'UnauthorizedException'));
    });

    it(`is done for ${allowed(each)?.principal ?? 'nobody, which is wrong'}`, async () => {
      const answer = await call(allowed(each)?.principal ?? NOBODY);
      expect(answer.$metadata.httpStatusCode).toBe(entry?.status);
      const members = Object.entries(entry?.output.members ?? {});
      const missing = members.filter(([name, { required }]) => required && answer[name] === undefined);
      expect(missing.map(([name]) => name)).toEqual([]);
    });
  },
);

describe.each(open.map((each) => ({ ...each, title: `${each.service} ${each.operation}` })))(
  '$title',
  (each) => {
    const { service, operation, entry, example } = each;
    it.each([NOBODY, 'nora'])('is open to %s', async (who) => {
      const { $metadata, ...output } = await callOperation(stack, who, {
        service,
        operation,
        input: inputOf(each),
      });
      expect($metadata.httpStatusCode).toBe(entry?.status);
      expect(output).toMatchObject(example?.output ?? {});
    });
  },
);
