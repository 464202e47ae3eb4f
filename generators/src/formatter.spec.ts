import { formatter } from './formatter.ts';

const format = formatter('/nowhere');
const route = (length: number) => `@http(method: "PUT", uri: "/${'x'.repeat(length - 30)}")`;

describe('the formatter', () => {
  it('lets a trait of 120 characters stand on its line, and breaks a longer one', async () => {
    expect(route(120)).toHaveLength(120);
    await expect(format('a.smithy', `${route(120)}\n`)).resolves.toBe(`${route(120)}\n`);
    await expect(format('a.smithy', `@idempotent\n${route(121)}\noperation A {}\n`)).resolves.toBe(
      `@idempotent\n@http(\n    method: "PUT"\n    uri: "/${'x'.repeat(91)}"\n)\noperation A {}\n`,
    );
  });

  it('joins a trait that has room again', async () => {
    await expect(
      format('a.smithy', '@http(\n    method: "PUT"\n    uri: "/a"\n    code: 201\n)\n'),
    ).resolves.toBe('@http(method: "PUT", uri: "/a", code: 201)\n');
  });

  it.each(['a.sql', 'a.cedar'])('leaves %s as it is', async (path) => {
    await expect(format(path, 'a,b')).resolves.toBe('a,b');
  });
});
