import { Overlay } from '../../test/overlay.ts';
import type { Answers } from './arguments.ts';
import { questionsFor } from './questions.ts';
import { readSchema } from './schema.ts';

const { root } = new Overlay();
const ask = (generator: string, given: Answers = {}) =>
  questionsFor(generator, readSchema(generator), given, root);
const question = (generator: string, name: string, given: Answers = {}) =>
  ask(generator, given).find((each) => each.name === name);

describe('the questions', () => {
  it.each([
    ['service', {}, ['name', 'resource']],
    ['resource', {}, ['service', 'parent', 'name']],
    ['resource', { service: 'commercial', parent: '' }, ['name']],
    ['operation', {}, ['service', 'name']],
    ['policy', { group: 'auditor' }, ['service', 'may']],
    ['rename', {}, ['from', 'to']],
    ['split', {}, ['from', 'to', 'resources']],
  ])('of %s, of which %j is known, are about %j', (generator, given, names) => {
    expect(ask(generator, given).map(({ name }) => name)).toEqual(names);
  });

  it('have a list where the answer is one of few', () => {
    const services = ['commercial', 'fe-support', 'user-mgmt'];
    expect(question('operation', 'service')?.choices?.({})).toEqual(services);
    expect(question('rename', 'from')?.choices?.({})).toEqual(services);
    expect(question('policy', 'may')?.choices?.({})).toEqual(['read', 'write']);
    const parents = question('resource', 'parent')?.choices?.({ service: 'commercial' });
    expect(parents?.map((choice) => (typeof choice === 'string' ? choice : choice.value))).toEqual(
      expect.arrayContaining(['', 'order', 'order-line', 'quote']),
    );
  });
});

describe('an answer', () => {
  it.each<[string, string, string, Answers, true | string]>([
    ['operation', 'name', 'CancelOrder', { service: 'commercial' }, true],
    ['operation', 'name', 'CancelBill', { service: 'commercial' }, 'names no resource of the service'],
    ['resource', 'name', 'shipment', { service: 'commercial', parent: 'order' }, true],
    ['resource', 'name', 'Shipment', { service: 'commercial' }, 'is no name of a resource'],
    ['resource', 'name', 'ticket', { service: 'commercial' }, 'has the entity type Ticket already'],
    ['policy', 'group', 'alice', { service: 'commercial' }, 'Somebody else is called alice'],
    ['service', 'name', 'web', {}, 'is reserved'],
    ['service', 'resource', 'order', { name: 'billing' }, 'has the entity type Order already'],
    ['service', 'resource', '', { name: 'billing' }, true],
    ['rename', 'to', 'fe-support', { from: 'commercial' }, 'There is a service fe-support already'],
    ['rename', 'to', 'sales', { from: 'commercial' }, true],
    ['split', 'to', 'quotations', { from: 'commercial' }, true],
    ['split', 'resources', 'bill', { from: 'commercial', to: 'quotations' }, 'is no resource that can leave'],
  ])('of %s to %s, %j, after %j: %j', async (generator, name, answer, known, expected) => {
    const said = await question(generator, name)?.validate?.(answer, known);
    if (expected === true) expect(said).toBe(true);
    else expect(said).toContain(expected);
  });

  it('that is asked before the others have answers is taken', async () => {
    await expect(question('rename', 'to')?.validate?.('sales')).resolves.toBe(true);
  });
});
