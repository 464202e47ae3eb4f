// `npm run bench`: prints numbers, asserts none. Ratios are of one run; single figures depend on the machine.
import { cpus } from 'node:os';
import { readCommandLine, type Asked } from './command-line.ts';
import { authorizer } from './measure-authorizer.ts';
import { bundle } from './measure-bundle.ts';
import { chain } from './measure-chain.ts';
import { clone } from './measure-clone.ts';
import { services } from './measure-services.ts';
import { start } from './measure-start.ts';
import { suite } from './measure-suite.ts';
import type { Measurement } from './measurement.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const usual: Record<string, Measurement> = { bundle, authorizer, start, chain, clone, suite };
const measurements: Record<string, Measurement> = { ...usual, services };

const asked = askedFor();
if (asked.help) {
  console.log(
    `npm run bench [-- NAME…] [-- services --sizes 10,100,300]\n\nMeasurements: ${Object.keys(measurements).join(', ')}. Without a name, all but services, which takes a quarter of an hour.`,
  );
  process.exit(0);
}

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
for (const name of asked.names.length > 0 ? asked.names : Object.keys(usual)) {
  console.error(`… ${name}`);
  const rows = (await measurements[name]?.(asked)) ?? [];
  const width = Math.max(64, ...rows.map(([what]) => what.length));
  for (const [what, value] of rows) console.log(`${what.padEnd(width)} ${value.padStart(14)}`);
}
process.exit(0);

function askedFor(): Asked {
  try {
    return readCommandLine(process.argv.slice(2), Object.keys(measurements));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
