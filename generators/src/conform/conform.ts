import type { Files } from '../files.ts';
import { planService } from '../service/plan.ts';
import type { Format } from '../templates.ts';
import { optionsOf } from './options-of.ts';
import { fileOf, isOwned } from './owned.ts';
import { daysSince, readWaivers, type Waiver } from './waivers.ts';

/** A file that the generator would write otherwise. */
export interface Difference {
  readonly path: string;
  /** Its text; `null` when it is not there. */
  readonly found: string | null;
  readonly wanted: string;
}

/** How a service stands to what the generator would write today. */
export interface Conformity {
  readonly service: string;
  /** Files of the framework that differ, and have no waiver: errors. */
  readonly drifted: readonly Difference[];
  /** Files of the framework that were brought up to date. */
  readonly fixed: readonly string[];
  /** Files of the framework that differ, with leave. */
  readonly waived: readonly Waiver[];
  /** Files of the framework that differ, and whose leave has ended: errors. */
  readonly expired: readonly (Waiver & { readonly days: number })[];
  /** Waivers of files that do not differ. */
  readonly needless: readonly Waiver[];
  /** Files of the team that differ: for its information. */
  readonly edited: readonly Difference[];
}

export interface ConformOptions {
  readonly tidy: Format;
  /** `2026-11-25` */
  readonly today: string;
  /** Write the files of the framework that differ and have no waiver. */
  readonly fix?: boolean;
}

/**
 * Compares a service with what the generator would write for it today; it needs neither Java nor what is generated of
 * the model.
 *
 * @throws {Refusal} when there is no such service, or a file that describes it cannot be read
 */
export async function conform(
  files: Files,
  service: string,
  { tidy, today, fix = false }: ConformOptions,
): Promise<Conformity> {
  const waivers = readWaivers(files, service, today);
  const plan = await planService(optionsOf(files, service), tidy);
  const differences = [...plan]
    .map(([path, wanted]) => ({ path, wanted, found: files.read(path, 'utf-8') }))
    .filter(({ found, wanted }) => found !== wanted);
  const owned = differences.filter(({ path }) => isOwned(service, path));
  const differs = ({ file }: Waiver) => owned.some(({ path }) => fileOf(service, path) === file);
  const unwaived = owned.filter(({ path }) => !waivers.some(({ file }) => file === fileOf(service, path)));
  if (fix) for (const { path, wanted } of unwaived) files.write(path, wanted);
  return {
    service,
    drifted: fix ? [] : unwaived,
    fixed: fix ? unwaived.map(({ path }) => path) : [],
    waived: waivers.filter((waiver) => differs(waiver) && daysSince(waiver, today) <= 0),
    expired: waivers
      .filter((waiver) => differs(waiver) && daysSince(waiver, today) > 0)
      .map((waiver) => ({ ...waiver, days: daysSince(waiver, today) })),
    needless: waivers.filter((waiver) => !differs(waiver)),
    edited: differences.filter(({ path }) => !isOwned(service, path)),
  };
}

export const isConform = ({ drifted, expired }: Conformity): boolean =>
  drifted.length === 0 && expired.length === 0;
