import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceErrors, ServiceError } from './errors.ts';
import { ModelledError, notFound } from './modelled-error.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'errors.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('the errors of the kit', () => {
  it.each(Object.entries(serviceErrors))(
    '%s is used, and has a status and a sentence',
    (code, { status, sentence }) => {
      expect(sources).toContain(`'${code}'`);
      expect(status).toBe(500);
      expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    },
  );

  it('are all in the table', () => {
    const used = new Set(sources.match(/ERR_[A-Z_]+/g));
    expect([...used].filter((code) => !(code in serviceErrors))).toEqual([]);
  });

  it('say their sentence and keep their cause', () => {
    const cause = new Error('secret');
    const error = new ServiceError('ERR_PORT', 'It is 80.', { cause });
    expect(error).toMatchObject({ name: 'ServiceError', code: 'ERR_PORT', status: 500, cause });
    expect(error.message).toBe('A port cannot be listened on. It is 80.');
    expect(new ServiceError('ERR_PORT').message).toBe('A port cannot be listened on.');
  });
});

describe('a modelled error', () => {
  it.each([
    ['Order', 'No such order'],
    ['OrderLine', 'No such order line'],
    ['HTTPRoute', 'No such httproute'],
  ])('names the missing %s in words', (resourceType, message) => {
    expect(notFound(resourceType)).toMatchObject({
      ...{ name: 'ResourceNotFoundException', message, members: { message, resourceType } },
    });
  });

  it('has its name, message and members', () => {
    const error = new ModelledError('ConflictException', { message: 'Stale.', more: 1 });
    expect(error).toMatchObject({
      name: 'ConflictException',
      message: 'Stale.',
      members: { message: 'Stale.', more: 1 },
    });
  });
});
