import type { Model } from '../ast/model.ts';
import { byCodeUnit } from '../order.ts';
import type { ServiceSource } from '../workspace.ts';
import { actions } from './actions.ts';
import { bindings } from './bindings.ts';
import { decisions } from './decisions.ts';
import { entities } from './entities.ts';
import { errors } from './errors.ts';
import { examples } from './examples.ts';
import type { Finding } from './finding.ts';
import { identifiers, labels } from './identifiers.ts';
import { layout } from './layout.ts';
import { routes } from './routes.ts';
import { tenancy } from './tenancy.ts';

/** Every reason to refuse the model, sorted by shape; none for a good one. */
export function checkModel(model: Model, sources: readonly ServiceSource[]): Finding[] {
  const checks = [
    layout(sources),
    decisions,
    routes,
    tenancy(sources),
    actions,
    identifiers,
    labels,
    entities,
    errors,
    examples,
    bindings,
  ];
  const findings = checks.flatMap((check) => [...check(model)]);
  const distinct = new Map(findings.map((finding) => [`${finding.shape} ${finding.problem}`, finding]));
  return [...distinct.values()].sort(byCodeUnit(({ shape, problem }) => `${shape} ${problem}`));
}
