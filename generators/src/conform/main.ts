// Compares services with what the generator would write today: `main.ts [SERVICE…] [--fix]`, all of them without a name.
import { fileURLToPath } from 'node:url';
import { Disk } from '../disk.ts';
import { formatter } from '../formatter.ts';
import { Refusal } from '../refusal.ts';
import { completeServices } from '../workspace/services.ts';
import { conform, isConform } from './conform.ts';
import { report } from './report.ts';

const files = new Disk(fileURLToPath(new URL('../../..', import.meta.url)));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const services = named.length > 0 ? named : completeServices(files);

try {
  const unknown = options.find((option) => option !== '--fix');
  if (unknown) throw new Refusal(`There is no option ${unknown}; there is --fix.`);
  const fix = options.includes('--fix');
  const today = new Date().toISOString().slice(0, 10);
  for (const service of services) {
    const conformity = await conform(files, service, { tidy: formatter(files.root), today, fix });
    process.stdout.write(`${report(conformity)}\n`);
    if (!isConform(conformity)) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
