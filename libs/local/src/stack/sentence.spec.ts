import { ModelError } from '@gatehouse/model';
import { PolicyStoreError } from '@gatehouse/policy-store';
import { DatabaseError } from '../database/index.ts';
import { LoopbackError } from '../loopback/index.ts';
import { STACK_ERRORS, StackError, type StackErrorCode } from './errors.ts';
import { refusalSentence } from './sentence.ts';

describe('the sentence of an error', () => {
  it.each([
    new StackError('ERR_DATA_FOLDER', { folder: '/x' }),
    new DatabaseError('ERR_DATABASE_URL'),
    new LoopbackError('ERR_LISTEN', 1, undefined),
    new ModelError('ERR_MODEL_NOT_GENERATED', 'billing'),
    new PolicyStoreError('ERR_POLICY_SYNTAX', { file: 'guardrails.cedar', line: 7 }),
  ])('is told of $name', (error) => expect(refusalSentence(error)).toBe(error.message));

  it.each([new Error('marker'), new TypeError('marker'), 'marker', undefined, null, { message: 'marker' }])(
    'is not told of %p, whose text is for nobody',
    (error) => expect(refusalSentence(error)).toBeUndefined(),
  );

  it.each(Object.keys(STACK_ERRORS) as StackErrorCode[])('of %s is one line, filled in', (code) => {
    const values = Object.fromEntries(
      [...STACK_ERRORS[code].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'x']),
    );
    const { message } = new StackError(code, values);
    expect(message).not.toMatch(/[{}\n?]/);
    expect(message).toMatch(/^[A-Z]/);
  });

  it('is followed by the lines that a program said last', () => {
    const error = new StackError('ERR_SERVICE_START', { service: 'a', how: 'b' }, { lines: ['one', 'two'] });
    expect(error.message).toBe('The service a does not start (b); the last that it said:\n  one\n  two');
  });
});
