// `npm run bench`: prints numbers, asserts none. Ratios are of one run; single figures depend on the machine.
import { cpus } from 'node:os';
import { authorizer } from './measure-authorizer.ts';
import { bundle } from './measure-bundle.ts';
import { chain } from './measure-chain.ts';
import { clone } from './measure-clone.ts';
import { start } from './measure-start.ts';
import { suite } from './measure-suite.ts';
import type { Measurement } from './measurement.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const measurements: Record<string, Measurement> = { bundle, authorizer, start, chain, clone, suite };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in measurements) && name !== '--help');
if (unknown !== undefined || asked.includes('--help')) {
  if (unknown !== undefined) console.error(`There is no measurement "${unknown}".`);
  console.log(
    `npm run bench [-- NAME…]\n\nMeasurements: ${Object.keys(measurements).join(', ')}. Without a name, all of them.`,
  );
  process.exit(unknown === undefined ? 0 : 2);
}

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`… ${name}`);
  for (const [what, value] of await measure()) console.log(`${what.padEnd(64)} ${value.padStart(14)}`);
}
process.exit(0);
