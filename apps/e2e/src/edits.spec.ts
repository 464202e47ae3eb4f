import { setTimeout as sleep } from 'node:timers/promises';
import {
  ForbiddenException,
  GetOrderCommand,
  UpdateOrderCommand,
  type GetOrderCommandOutput,
} from '@gatehouse/sdk/commercial';
import { commercial } from '../test/clients.ts';
import { signIn } from '../test/sign-in.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';
import { itWithToolchain } from '../test/toolchain.ts';
import { copyWorkspace, type WorkspaceCopy } from '../test/workspace-copy.ts';

const MODEL_BUILD_MS = 400_000;
const WAIT_MS = 50;
const MOST_WAITS = 60_000 / WAIT_MS;

const POLICIES = 'libs/policy-store/services/commercial/policies.cedar';
const PEOPLE = 'libs/policy-store/people.json';
const HANDLER = 'apps/commercial/src/operations/get-order.ts';
const PAGE = 'apps/web/src/page/index.html';
const MODEL = 'libs/model/services/commercial/commercial.smithy';

let copy: WorkspaceCopy;
let stack: Stack;
beforeAll(async () => {
  copy = await copyWorkspace();
  stack = await startStack({ root: copy.root, watch: true, args: ['--only', 'commercial'] });
}, HOOK_MS);
afterAll(async () => {
  await stack?.stop();
  await copy?.remove();
}, HOOK_MS);

/** Makes an edit, and waits for the sentence on the terminal that tells what became of it. */
async function told(edit: Promise<unknown>, sentence: RegExp): Promise<string> {
  const before = stack.notices.length;
  await edit;
  for (let waited = 0; ; waited += 1) {
    if (waited === MOST_WAITS) throw new Error(`Not told within a minute: ${sentence.source}`);
    const found = stack.notices.slice(before).find((line) => sentence.test(line));
    if (found !== undefined) return found;
    await sleep(WAIT_MS);
  }
}

const read = (who: string, orderId = '123'): Promise<GetOrderCommandOutput> =>
  commercial(stack, who).send(new GetOrderCommand({ orderId }));

/** With a version that nothing has: who may update is told of a conflict, and nothing changes. */
const update = (who: string) =>
  commercial(stack, who).send(
    new UpdateOrderCommand({ orderId: '123', version: 99, total: { amountMinor: 1, currency: 'EUR' } }),
  );
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'allowed',
    (error: Error) => error.name,
  );

const POLICIES_TAKEN = /^The policies: taken over\.$/;
const POLICIES_REFUSED = /^The policies: not taken over, what ran runs on\. /;

describe('an edit of a policy', () => {
  const permit = `
@id("viewers-change-too")
@reason("For this test, viewers change orders.")
permit (principal in Gatehouse::Group::"commercial-viewer", action in Gatehouse::Action::"commercial:Write", resource);
`;
  const forbid = `
@id("nobody-reads")
@reason("For this test, nobody reads orders.")
forbid (principal, action == Gatehouse::Action::"commercial:GetOrder", resource);
`;
  const append = (text: string) => copy.edit(POLICIES, '// Orders,', `${text}\n// Orders,`);

  it('lets in who was refused, at once, and the other way round', async () => {
    expect(await outcome(update('bob'))).toBe('ForbiddenException');
    const before = copy.edit(POLICIES, '// Orders,', `${permit}\n// Orders,`);
    await told(before, POLICIES_TAKEN);
    expect(await outcome(update('bob'))).toBe('ConflictException');
    await told(copy.write(POLICIES, await before), POLICIES_TAKEN);
    expect(await outcome(update('bob'))).toBe('ForbiddenException');
  });

  it('ends what was kept of decisions', async () => {
    await read('bob');
    const kept = await read('bob');
    const lines = await stack.log.linesOf(kept.$metadata.requestId ?? '', ['decision']);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'decision', cache: 'hit' }));
    const before = append(forbid);
    await told(before, POLICIES_TAKEN);
    await expect(read('bob')).rejects.toBeInstanceOf(ForbiddenException);
    await told(copy.write(POLICIES, await before), POLICIES_TAKEN);
    expect((await read('bob')).orderId).toBe('123');
  });

  it.each([
    ['is no Cedar', 'permit (principal, action, resource'],
    ['has no id', 'permit (principal, action, resource);'],
    ['names an action that there is not', forbid.replace('commercial:GetOrder', 'commercial:Nonesuch')],
    ['has the id of another', permit.replace('viewers-change-too', 'commercial-viewer-reads')],
  ])('that %s is refused in one sentence, and the old ones stay', async (_what, text) => {
    const before = append(text);
    const sentence = await told(before, POLICIES_REFUSED);
    expect(sentence).toMatch(/\. \S.*\S$/);
    expect(await outcome(read('bob'))).toBe('allowed');
    expect(await outcome(update('bob'))).toBe('ForbiddenException');
    await told(copy.write(POLICIES, await before), POLICIES_TAKEN);
  });
});

describe('an edit of a handler', () => {
  const ANEW = /^The service commercial: taken over\.$/;
  const NOT = /^The service commercial: not taken over, what ran runs on\. /;
  const answer = 'orders.get(call.deps.database.tenant(call.principal), orderId)';

  it('shows in the next answer', async () => {
    expect((await read('alice')).note).toBeUndefined();
    const edited = `${answer}.then((order) => ({ ...order, note: 'edited' }))`;
    const before = copy.edit(HANDLER, answer, edited);
    await told(before, ANEW);
    expect((await read('alice')).note).toBe('edited');
    await told(copy.write(HANDLER, await before), ANEW);
    expect((await read('alice')).note).toBeUndefined();
  });

  it.each([
    ['does not compile', 'orders.get(('],
    ['does not start', `${answer};\nthrow new Error('No.')`],
  ])('that %s is refused in a sentence, and the old one answers', async (_what, text) => {
    const before = copy.edit(HANDLER, answer, text);
    await told(before, NOT);
    expect((await read('alice')).orderId).toBe('123');
    await told(copy.write(HANDLER, await before), ANEW);
    expect((await read('alice')).orderId).toBe('123');
  });
});

describe('an edit of the page', () => {
  it('shows at its next reload', async () => {
    const visit = await signIn(stack.edge, 'alice');
    const page = async () => (await visit('/')).text();
    expect(await page()).toContain('<title>Orders · Gatehouse</title>');
    await told(copy.edit(PAGE, '<title>Orders', '<title>Edited'), /^The web page: taken over\.$/);
    expect(await page()).toContain('<title>Edited · Gatehouse</title>');
  });
});

describe('an edit of the people', () => {
  it('lets somebody new sign in, with what its group may do', async () => {
    await expect(stack.freshToken('zoe')).rejects.toThrow('There is no such user');
    const zoe = '"zoe": { "tenant": "acme", "groups": ["commercial-viewer"] },';
    await told(copy.edit(PEOPLE, '"users": {', `"users": { ${zoe}`), /^The people: taken over\.$/);
    expect((await read('zoe')).orderId).toBe('123');
    expect(await outcome(update('zoe'))).toBe('ForbiddenException');
  });

  it('ends nobody’s token', async () => {
    expect((await read('alice')).orderId).toBe('123');
  });

  it('that makes no sense is refused in a sentence, and everybody stays', async () => {
    const before = copy.edit(PEOPLE, '"tenant": "acme"', '"tenant": 7');
    await told(before, /^The people: not taken over, what ran runs on\. \S.*\S$/);
    expect(await stack.freshToken('zoe')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await told(copy.write(PEOPLE, await before), /^The people: taken over\.$/);
  });
});

describe('an edit of the model', () => {
  const health = async (path: string) => (await fetch(`${stack.edge}/api/commercial/${path}`)).status;
  const uri = 'uri: "/api/commercial/health"';
  const MODEL_TAKEN = /^The model: taken over\.$/;

  itWithToolchain(
    'changes routes and what they take',
    async () => {
      expect([await health('health'), await health('wellbeing')]).toEqual([200, 404]);
      const before = copy.edit(MODEL, uri, 'uri: "/api/commercial/wellbeing"');
      await told(before, MODEL_TAKEN);
      for (let waited = 0; waited < MOST_WAITS && (await health('wellbeing')) !== 200; waited += 1)
        await sleep(WAIT_MS);
      expect(await health('wellbeing')).toBe(200);
      expect(await health('health')).toBe(404);
      expect((await read('alice')).orderId).toBe('123');
    },
    MODEL_BUILD_MS,
  );

  itWithToolchain(
    'that breaks a rule is refused in one sentence with its place, and what ran runs on',
    async () => {
      const before = copy.edit(MODEL, '@readonly\n@auth([])\n', '@readonly\n');
      const sentence = await told(before, /^The model: not taken over, what ran runs on\. /);
      expect(sentence).toMatch(/commercial\.smithy:\d+/);
      expect(await health('wellbeing')).toBe(200);
      expect((await read('alice')).orderId).toBe('123');
    },
    MODEL_BUILD_MS,
  );
});
