import { readArguments } from './arguments.ts';
import { readSchema } from './schema.ts';

const read = (generator: string, line: string) =>
  readArguments(generator, readSchema(generator), line.split(' ').filter(Boolean));

describe('a command line', () => {
  const approve = { name: 'ApproveInvoice', service: 'billing' };

  it.each([
    ['operation', 'operation ApproveInvoice billing', approve],
    ['operation', 'operation --service billing --name ApproveInvoice', approve],
    ['operation', 'operation -- --name=ApproveInvoice --service=billing', approve],
    ['operation', 'operation ApproveInvoice -- --service billing', approve],
    ['operation', '--no-progress operation _ billing', { service: 'billing' }],
    ['operation', 'operation ApproveInvoice --no-generate', { name: 'ApproveInvoice', generate: false }],
    ['policy', 'policy auditor billing write', { group: 'auditor', service: 'billing', may: 'write' }],
    ['resource', 'resource note --plural notes', { name: 'note', plural: 'notes' }],
    ['operation', 'operation', {}],
  ])('of %s: %s', (generator, line, answers) => {
    expect(read(generator, line)).toEqual({ answers, help: false, dryRun: false, interactive: true });
  });

  it.each([
    ['--help', { help: true }],
    ['--dry-run', { dryRun: true }],
    ['--no-interactive', { interactive: false }],
  ])('may say %s', (flag, expected) => {
    expect(read('operation', `operation ${flag}`)).toMatchObject({ answers: {}, ...expected });
  });

  it.each([
    ['operation', 'operation ApproveInvoice billing more', 'operation takes name, service and no more;'],
    ['operation', 'operation --nam ApproveInvoice', "Unknown option '--nam';"],
    ['operation', 'operation --name', 'argument missing;'],
    ['policy', 'policy auditor --no-generate', "Unknown option '--no-generate';"],
  ])('of %s that is wrong, %s, is told so in a sentence', (generator, line, sentence) => {
    const reading = () => read(generator, line);
    expect(reading).toThrow(expect.objectContaining({ name: 'Refusal' }));
    expect(reading).toThrow(sentence);
    expect(reading).toThrow(`\`npx plop ${generator} --help\` lists what there is.`);
  });
});
