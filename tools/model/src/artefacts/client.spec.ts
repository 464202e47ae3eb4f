import { Failure } from '../failure.ts';
import { clientFiles } from './client.ts';

const client = new Map([
  ['index.ts', 'export * from "./commands";\nexport { ShopClient } from "./ShopClient";\n'],
  [
    'ShopClient.ts',
    'import type { A } from "@smithy/types";\nimport {\n  getRuntimeConfig as __getRuntimeConfig,\n} from "./runtimeConfig";\n',
  ],
  ['commands/index.ts', 'export * from "../ShopClient";\n'],
  [
    'runtimeConfig.ts',
    'import { loadConfig } from "@smithy/node-config-provider";\nimport type { ShopClientConfig } from "./ShopClient";\n',
  ],
  ['runtimeConfig.browser.ts', 'import { Sha256 } from "@aws-crypto/sha256-browser";\n'],
  ['runtimeConfig.native.ts', 'import { Sha256 } from "@aws-crypto/sha256-js";\n'],
  ['runtimeConfig.shared.ts', 'export const getRuntimeConfig = () => ({});\n'],
]);
const files = clientFiles('shop', client);
const manifestOf = (of: ReadonlyMap<string, string>) =>
  JSON.parse(of.get('package.json') ?? '') as Record<string, unknown>;

describe('clientFiles', () => {
  it('puts the sources below src, not to be checked by whoever imports them', () => {
    expect([...files.keys()].sort()).toEqual([
      'package.json',
      'src/ShopClient.ts',
      'src/commands/index.ts',
      'src/index.ts',
      'src/runtimeConfig.browser.ts',
      'src/runtimeConfig.shared.ts',
      'src/runtimeConfig.ts',
    ]);
    for (const [name, text] of files) if (name.endsWith('.ts')) expect(text).toMatch(/^\/\/ @ts-nocheck\n/);
  });

  it.each([
    ['src/index.ts', 'from "./commands/index.ts";'],
    ['src/index.ts', 'from "./ShopClient.ts";'],
    ['src/commands/index.ts', 'from "../ShopClient.ts";'],
    ['src/ShopClient.ts', 'from "./runtimeConfig.ts";'],
    ['src/ShopClient.ts', 'from "@smithy/types";'],
    ['src/runtimeConfig.ts', 'import packageInfo from "../package.json" with { type: "json" };'],
    ['src/runtimeConfig.ts', 'from "./runtimeConfig.shared.ts";'],
  ])('writes the imports of %s in full: %s', (file, text) => {
    expect(files.get(file)).toContain(text);
  });

  it('refuses an import of what was not generated', () => {
    expect(() => clientFiles('shop', new Map([['index.ts', 'export * from "./lost";\n']]))).toThrow(Failure);
  });

  it('names the package, its door and its browser half', () => {
    expect(manifestOf(files)).toMatchObject({
      name: '@gatehouse/shop-client',
      private: true,
      type: 'module',
      exports: { '.': './src/index.ts' },
      browser: { './src/runtimeConfig.ts': './src/runtimeConfig.browser.ts' },
      nx: { name: 'shop-sdk' },
    });
  });

  it('keeps the version that a release gave, and gives a new client one', () => {
    expect(manifestOf(clientFiles('shop', client, '2.1.0'))).toMatchObject({ version: '2.1.0' });
    expect(manifestOf(files)).toMatchObject({ version: '0.0.0' });
  });
});

describe('the run-time configuration of a client', () => {
  it.each([
    ['src/runtimeConfig.ts', 'NodeHttpHandler', '"node"'],
    ['src/runtimeConfig.browser.ts', 'FetchHttpHandler', '"browser"'],
  ])('%s sends with %s, says who it is, and asks nothing of AWS', (file, handler, platform) => {
    const text = files.get(file) ?? '';
    expect(text).toContain(`import { ${handler} as RequestHandler, streamCollector }`);
    expect(text).toContain(`runtime: ${platform}`);
    expect(text).toContain('"gatehouse-shop-client", packageInfo.version');
    expect(text).toContain('(config: ShopClientConfig)');
    expect(text).not.toMatch(/node-config-provider|sha256|defaults-mode|process\.env/);
  });

  it('is refused when the generator writes it in another way', () => {
    const changed = new Map(client).set('runtimeConfig.ts', 'export const getRuntimeConfig = {};\n');
    expect(() => clientFiles('shop', changed)).toThrow(
      'The generated client of shop has a runtimeConfig.ts of a shape that is not known.',
    );
  });
});
