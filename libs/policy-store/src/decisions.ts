import { PolicyStoreError, type Place } from './errors.ts';
import { ownFolder, readText } from './folder.ts';
import { elementsOf, membersOf, only, parseJson, type Node } from './json.ts';

/** Who may, or may not, call what: a line of the decision table of a service. */
export interface DecisionCase {
  readonly operation: string;
  /** Name of a user or of a machine client in people.json. */
  readonly principal: string;
  readonly decision: 'allow' | 'deny';
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly because?: string;
}

const MEMBERS = ['pathParameters', 'allow', 'deny'];
const CASE_MEMBERS = ['principal', 'pathParameters', 'because'];

/**
 * Reads the decision table `services/<service>/decisions.json`: operation by operation, the allows before the denies.
 * @param folder folder of the policy store; this library's own by default
 * @throws {PolicyStoreError} with file and line: ERR_JSON_SYNTAX, ERR_DECISIONS_INVALID
 * @example
 * readDecisions('commercial')[0];
 * // { operation: 'GetOrder', principal: 'bob', decision: 'allow', pathParameters: { orderId: '123' } }
 */
export function readDecisions(service: string, folder: string = ownFolder): DecisionCase[] {
  const file = `services/${service}/decisions.json`;
  const source = readText(folder, file);
  if (source === undefined) throw new PolicyStoreError('ERR_POLICIES_MISSING', { file, line: 1 });
  const root = parseJson(source, file);
  const operations = membersOf(root);
  if (!operations) throw invalid(root.place, 'Decisions stand by operation.');
  return [...operations].flatMap(([operation, node]) => casesOf(operation, node));
}

function casesOf(operation: string, node: Node): DecisionCase[] {
  const { pathParameters, allow, deny } = only(node, MEMBERS, 'ERR_DECISIONS_INVALID');
  const defaults = parameters(pathParameters);
  return [...column(operation, 'allow', allow, defaults), ...column(operation, 'deny', deny, defaults)];
}

function column(
  operation: string,
  decision: 'allow' | 'deny',
  node: Node | undefined,
  defaults: Record<string, string> | undefined,
): DecisionCase[] {
  if (!node) return [];
  const entries = elementsOf(node);
  if (!entries) throw invalid(node.place, 'A list of principals is needed.');
  return entries.map((entry) => {
    if (typeof entry.value === 'string') return decided(operation, entry.value, decision, defaults);
    const { principal, pathParameters, because } = only(entry, CASE_MEMBERS, 'ERR_DECISIONS_INVALID');
    const name = text(entry.place, principal);
    const own = parameters(pathParameters) ?? defaults;
    return decided(operation, name, decision, own, because && text(entry.place, because));
  });
}

const decided = (
  operation: string,
  principal: string,
  decision: 'allow' | 'deny',
  pathParameters: Record<string, string> | undefined,
  because?: string,
): DecisionCase => ({
  operation,
  principal,
  decision,
  ...(pathParameters && { pathParameters }),
  ...(because !== undefined && { because }),
});

function parameters(node: Node | undefined): Record<string, string> | undefined {
  if (!node) return undefined;
  const members = membersOf(node);
  if (!members) throw invalid(node.place, 'Path parameters stand by name.');
  return Object.fromEntries([...members].map(([name, value]) => [name, text(node.place, value)]));
}

function text(place: Place, node: Node | undefined): string {
  if (typeof node?.value !== 'string' || node.value === '')
    throw invalid(node?.place ?? place, 'A text is needed.');
  return node.value;
}

const invalid = (place: Place, detail: string) =>
  new PolicyStoreError('ERR_DECISIONS_INVALID', place, detail);
