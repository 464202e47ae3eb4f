import { withDeprecations } from './client-deprecations.ts';

const command = (name: string, about: string, after = '') =>
  `/**\n * Does it.\n${about} * @example\n */\nexport class ${name} extends Command {}\n${after}`;

const client = new Map([
  [
    'commands/CloseOrderCommand.ts',
    command('CloseOrderCommand', ' *\n * @deprecated (since 2026-12-01) Keep it.\n'),
  ],
  ['commands/GetOrderCommand.ts', command('GetOrderCommand', '', '/** @deprecated */\nconst old = 1;\n')],
]);
const method = (name: string) => `  /**\n   * @see {@link ${name}}\n   */\n  call(): void;\n`;

describe('a method of the aggregated client', () => {
  it('is deprecated when its command is', () => {
    expect(withDeprecations(method('CloseOrderCommand'), client)).toBe(
      '  /**\n   * @see {@link CloseOrderCommand}\n   * @deprecated (since 2026-12-01) Keep it.\n   */\n  call(): void;\n',
    );
  });

  it.each(['GetOrderCommand', 'LostCommand'])('stays as it is for %s, of which nothing is said', (name) => {
    expect(withDeprecations(method(name), client)).toBe(method(name));
  });
});
