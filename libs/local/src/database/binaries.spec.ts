import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, program } from './binaries.ts';

describe('findBinaries', () => {
  it('finds the programs of this machine', async () => {
    const binaries = await findBinaries();
    expect(binaries.version).toMatch(/^\d+\./);
    for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) {
      expect(existsSync(program(binaries, name))).toBe(true);
    }
  });

  it('makes the links of the libraries that an install without scripts leaves out', async () => {
    const { folder } = await findBinaries();
    if (process.platform !== 'linux') return;
    const link = join(folder, 'lib/libecpg.so');
    await rm(link, { force: true });
    await findBinaries();
    expect(existsSync(link)).toBe(true);
  });

  it.each([
    ['a system without a package', 'aix', 'ppc64', false, 'aix-ppc64'],
    ['Windows on a processor without a package', 'win32', 'arm64', false, 'windows-arm64'],
    ['musl', 'linux', 'x64', true, 'linux-x64 with musl'],
  ])('asks for DATABASE_URL on %s', async (_what, platform, arch, musl, named) => {
    await expect(findBinaries(platform, arch, musl)).rejects.toMatchObject({
      code: 'ERR_DATABASE_PLATFORM',
      message: `There are no PostgreSQL binaries for ${named} in node_modules; give the URL of a server in DATABASE_URL.`,
    });
  });
});
