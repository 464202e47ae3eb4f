import { repaired } from './client-repairs.ts';

const waiter = (acceptors: string) => `const checkState = async (client, input) => {
  let reason;
  try {
    reason = await client.send(new GetOrderCommand(input));
  } catch (exception) {
    reason = exception;
${acceptors}  }
  return { state: WaiterState.RETRY, reason };
};
export const waitUntilSold = async (params, input) => {
  const result = await createWaiter({ ...params }, input, checkState);
  return checkExceptions(result) as WaiterResult<GetOrderCommandOutput>;
};
`;
const ACCEPTOR = `    if (exception.name === "gatehouse.common#ResourceNotFoundException") {
      return { state: WaiterState.FAILURE, reason };
    }
`;

describe('a waiter', () => {
  const repairedWaiter = (acceptors: string) => repaired('waiters/waitForSold.ts', waiter(acceptors));

  it('knows an error by its name', () => {
    expect(repairedWaiter(ACCEPTOR)).toContain('if (exception.name === "ResourceNotFoundException") {');
  });

  it.each([
    ['with acceptors of errors', ACCEPTOR],
    ['without', ''],
  ])('ends with an error that nobody accepts, %s', (_what, acceptors) => {
    expect(repairedWaiter(acceptors)).toContain(`    return { state: WaiterState.FAILURE, reason };
  }
  return { state: WaiterState.RETRY, reason };`);
  });

  it('throws the error that ended it', () => {
    expect(repairedWaiter(ACCEPTOR)).toContain(
      `  if (result.state === WaiterState.FAILURE && result.reason instanceof Error) throw result.reason;
  return checkExceptions(result) as`,
    );
  });

  it.each([
    ['does not catch', waiter('').replace('reason = exception', 'reason = error')],
    ['throws in another way', waiter('').replace('return checkExceptions(result)', 'return check(result)')],
    [
      'compares in another way',
      waiter(ACCEPTOR).replace('common#ResourceNotFoundException', 'common#Resource-NotFound'),
    ],
  ])('is refused when it %s', (_what, text) => {
    expect(() => repaired('waiters/waitForSold.ts', text)).toThrow(
      'The generated client has a waiters/waitForSold.ts of a shape that is not known.',
    );
  });
});

describe('an aggregated client', () => {
  const paginator = (end: string) =>
    `  paginateListOrders(
    args?: ListOrdersCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">${end}): Paginator<ListOrdersCommandOutput>;
`;

  it('takes the options of a call for its pages', () => {
    expect(repaired('Shop.ts', paginator('\n  '))).toBe(
      paginator(',\n    options?: __HttpHandlerOptions\n  '),
    );
  });

  it('is refused when it is written in another way', () => {
    expect(() => repaired('Shop.ts', paginator(''))).toThrow('Shop.ts');
  });
});

describe('a client', () => {
  const IMPORT = 'import { getRecursionDetectionPlugin } from "@aws-sdk/middleware-recursion-detection";\n';
  const USE = '    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));\n';

  it('does not look for a trace id of Lambda', () => {
    expect(repaired('ShopClient.ts', `a;\n${IMPORT}b;\n${USE}c;\n`)).toBe('a;\nb;\nc;\n');
  });

  it('is refused when it does so in another way', () => {
    const text = `${IMPORT}use(getRecursionDetectionPlugin(config));\n`;
    expect(() => repaired('ShopClient.ts', text)).toThrow('ShopClient.ts');
  });
});

describe('the schemas', () => {
  const schema = 'export var GetOrder$ = [9, n0, _GO, { [_h]: ["GET", 200] }, () => GetOrderInput$];\n';

  it('have plain keys, so that a bundler can leave them out', () => {
    expect(repaired('schemas/schemas_0.ts', `const _h = "http";\n${schema}`)).toContain(
      '{ "http": ["GET", 200] }',
    );
  });

  it('are refused when a key is not known', () => {
    expect(() => repaired('schemas/schemas_0.ts', schema)).toThrow('schemas/schemas_0.ts');
  });
});

it('leaves every other file alone', () => {
  const text = waiter(ACCEPTOR);
  expect(repaired('commands/GetOrderCommand.ts', text)).toBe(text);
});
