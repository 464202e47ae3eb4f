// `npx plop operation`, `policy`, `resource`, …: plop asks, Nx does. See src/plop.
import { pathToFileURL } from 'node:url';
import { bundle } from '@gatehouse/run/bundle';

/** @param {import('plop').NodePlopAPI} plop */
export default async function describeGenerators(plop) {
  const { file } = await bundle('plop', 'generators/src/plop/plop.ts');
  const { describe } = await import(pathToFileURL(file).href);
  describe(plop);
}
