import { isConform, type Conformity, type Difference } from './conform.ts';
import { diff } from './diff.ts';
import { fileOf } from './owned.ts';
import { waiversFile } from './waivers.ts';

/** What a person reads about a service: what there is to know, then what there is to do. */
export function report(conformity: Conformity): string {
  const { service, fixed, waived, needless, edited, expired, drifted } = conformity;
  const file = waiversFile(service);
  const pathsOf = (all: readonly Difference[], wanted: (each: Difference) => boolean) =>
    all.filter(wanted).map(({ path }) => fileOf(service, path));
  const verdict = isConform(conformity)
    ? `${service}: the files of the framework are as the generator writes them today.`
    : [...drifted.map(showDrift), ...whatToDo(conformity)].join('\n');
  return [
    ...listOf("The team's own, and another than the generator writes today", pathsOf(edited, isThere)),
    ...listOf(
      "The team's own, and not there",
      pathsOf(edited, (each) => !isThere(each)),
    ),
    ...waived.map((each) => `Waived until ${each.until}: ${each.file} (${each.reason})`),
    ...needless.map(
      (each) => `Needless: ${each.file} does not differ any more; take its waiver out of ${file}.`,
    ),
    ...fixed.map((path) => `Brought up to date: ${path}`),
    ...expired.map(
      (each) =>
        `The waiver of apps/${service}/${each.file} ended on ${each.until}, ${days(each.days)} ago (${each.reason}). ` +
        `Take it out of ${file} and run \`npx nx conform ${service} --fix\`, or give it a new day.`,
    ),
    verdict,
  ].join('\n');
}

const listOf = (title: string, names: readonly string[]): string[] =>
  names.length > 0 ? [`${title}, as it may be: ${names.join(', ')}.`] : [];

const isThere = ({ found }: Difference): boolean => found !== null;

const showDrift = ({ path, found, wanted }: Difference): string =>
  found === null
    ? `${path} is not there.`
    : `${path} differs (-: what is there, +: what the generator writes today):\n${indented(diff(found, wanted))}`;

const indented = (text: string): string => text.replace(/^/gm, '    ');

function whatToDo({ service, drifted, expired }: Conformity): string[] {
  const count = drifted.length + expired.length;
  const said = `${service}: ${count === 1 ? 'a file' : `${count} files`} of the framework ${count === 1 ? 'differs' : 'differ'}.`;
  if (drifted.length === 0) return [said];
  return [
    `${said} \`npx nx conform ${service} --fix\` brings ${count === 1 ? 'it' : 'them'} up to date and touches nothing else;`,
    `where one has to differ for a while, ${waiversFile(service)} gives the reason and the day: docs/upgrading.md.`,
  ];
}

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);
