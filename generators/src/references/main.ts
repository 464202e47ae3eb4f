import { fileURLToPath } from 'node:url';
import { Disk } from '../disk.ts';
import { serviceNames } from '../workspace/services.ts';
import { danglingReferences, referencesTo, toSentence } from './references.ts';

const files = new Disk(fileURLToPath(new URL('../../..', import.meta.url)));
const [service] = process.argv.slice(2);
const found = service === undefined ? danglingReferences(files) : referencesTo(files, service);

for (const reference of found) process.stdout.write(`${toSentence(reference)}\n`);
if (found.length === 0)
  process.stdout.write(`Nothing refers to ${service ?? 'a service that is not there'}.\n`);
if (found.length > 0 && !serviceNames(files).includes(service ?? '')) process.exitCode = 1;
