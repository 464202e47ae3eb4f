/** What a policy says about one method. `malformed` is what API Gateway cannot evaluate either. */
export type PolicyVerdict = 'allow' | 'explicit-deny' | 'no-match' | 'malformed';

interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'Resource']);
const INVOKE = 'execute-api:invoke';

/**
 * Evaluates the policy of an authorizer for one method: an explicit Deny wins, then an Allow, else nothing matches.
 * Conditions, NotAction and the like are malformed here: they would have to be evaluated to be safe.
 * @example evaluatePolicy({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: arn }] }, arn) // 'allow'
 */
export function evaluatePolicy(policy: unknown, methodArn: string): PolicyVerdict {
  const statements = readStatements(policy);
  if (statements === undefined) return 'malformed';
  const matching = statements.filter(
    ({ actions, resources }) =>
      actions.some((pattern) => isLike(pattern.toLowerCase(), INVOKE)) &&
      resources.some((pattern) => isLike(pattern, methodArn)),
  );
  if (matching.some(({ effect }) => effect === 'Deny')) return 'explicit-deny';
  return matching.length > 0 ? 'allow' : 'no-match';
}

function readStatements(policy: unknown): Statement[] | undefined {
  if (!isRecord(policy) || policy['Version'] !== '2012-10-17') return undefined;
  const listed: unknown = policy['Statement'];
  const statements = (Array.isArray(listed) ? listed : [listed]).map(readStatement);
  if (statements.length === 0) return undefined;
  return statements.every((statement) => statement !== undefined) ? statements : undefined;
}

function readStatement(statement: unknown): Statement | undefined {
  if (!isRecord(statement) || !Object.keys(statement).every((name) => ELEMENTS.has(name))) return undefined;
  const effect = statement['Effect'];
  const actions = readStrings(statement['Action']);
  const resources = readStrings(statement['Resource']);
  if ((effect !== 'Allow' && effect !== 'Deny') || !actions || !resources) return undefined;
  return { effect, actions, resources };
}

function readStrings(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((entry) => typeof entry === 'string') ? list : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** IAM's wildcards, in linear time: `*` is any run of characters (slashes too), `?` is one. */
export function isLike(pattern: string, text: string): boolean {
  let [inPattern, inText, star, resume] = [0, 0, -1, 0];
  while (inText < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern++;
      resume = inText;
    } else if (wanted === '?' || wanted === text[inText]) {
      inPattern++;
      inText++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inText = ++resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
