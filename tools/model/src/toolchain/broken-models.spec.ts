import { join } from 'node:path';
import { describeWithToolchain, TestWorkspace } from '../../test/workspace.ts';

const SHOP = 'libs/model/services/shop/shop.smithy:\\d+: gatehouse.shop';

/** What the program says of a workspace with two good services after they are edited. */
async function refusal(edit: (workspace: TestWorkspace) => void, ...args: string[]) {
  const workspace = new TestWorkspace();
  try {
    edit(workspace);
    return await workspace.run(...args);
  } finally {
    workspace.remove();
  }
}

describeWithToolchain('a model that Smithy itself refuses', () => {
  let told: Awaited<ReturnType<typeof refusal>>;

  beforeAll(async () => {
    told = await refusal((workspace) => {
      workspace.edit(
        'shop',
        '@cedarAction(\n    memberOf: ["Read"]\n)\noperation GetOrder',
        'operation GetOrder',
      );
      workspace.edit('shop', '@noAuthorization(reason: "Health checks carry no token.")\n', '');
      workspace.edit(
        'shop',
        '    memberOf: ["Write"]\n)\noperation CreateOrder',
        '    memberOf: ["Write"]\n    decisionTtl: 5\n)\noperation CreateOrder',
      );
      workspace.edit('shop', '    closer: String', '    code: String');
      workspace.edit('shop', '        ThrottlingException\n', '');
      workspace.edit('stock', 'string ArticleId with [ResourceId]', 'string ArticleId');
      workspace.edit('stock', '@auth([])\n', '');
      workspace.edit('stock', '/api/stock/articles/{articleId}/close', '/api/stock/articles');
      const examples = /@examples\(\[[^\]]*\]\)\n(?=@readonly\n@http)/;
      workspace.edit('shop', examples.exec(workspace.read('shop'))?.[0] ?? '-', '');
    }, 'generate');
  });

  it('is refused with the exit code of a refusal, and nothing is written', () => {
    expect(told.code).toBe(1);
    expect(told.said).toEqual([]);
  });

  it.each([
    [
      'an operation without an authorization decision',
      `${SHOP}#GetOrder: .* @cedarAction or @noAuthorization`,
    ],
    ['@auth([]) without its reason', `${SHOP}#GetHealth: .*must carry @noAuthorization`],
    ['a kept decision on a write', `${SHOP}#CreateOrder: A decision on a write is never kept`],
    ['an error member called code', `${SHOP}#OrderClosedException\\$code: .*error type`],
    ['a service without a common error', `${SHOP}#Shop: .*common errors`],
    ['an operation without an example', `${SHOP}#GetOrder: Every operation needs @examples`],
    ['an identifier that is too wide', 'stock.smithy:\\d+: gatehouse.stock#ArticleId: .*ResourceId'],
    [
      'a reason without @auth([])',
      'stock.smithy:\\d+: gatehouse.stock#GetHealth: @noAuthorization goes with @auth',
    ],
    [
      'two operations of one service with one route',
      'stock.smithy:\\d+: gatehouse.stock#C\\w+Article: .*(?:conflict|label)',
    ],
  ])('names file and shape of %s', (_, sentence) => {
    expect(told.complained).toContainEqual(expect.stringMatching(new RegExp(sentence)));
  });
});

describeWithToolchain('a model that only the Node step refuses', () => {
  let told: Awaited<ReturnType<typeof refusal>>;

  beforeAll(async () => {
    told = await refusal((workspace) => {
      workspace.edit('stock', 'type: "Article"', 'type: "Order"');
      workspace.edit('shop', '    type: "Order"', '    type: "Order" // moved');
      workspace.edit(
        'stock',
        '    memberOf: ["Write"]\n)\noperation CloseArticle',
        '    name: "GetArticle"\n)\noperation CloseArticle',
      );
      workspace.edit('stock', 'uri: "/api/stock/health"', 'uri: "/api/shop/health"');
    }, 'generate');
  });

  it.each([
    [
      'one entity type of two services',
      'stock.smithy:\\d+: gatehouse.stock#Article declares the Cedar entity type Order, which gatehouse.shop#Order declares too',
    ],
    [
      'two operations with one action',
      'stock.smithy:\\d+: gatehouse.stock#GetArticle shares the Cedar action stock:GetArticle',
    ],
    [
      'a route of another service',
      'stock.smithy:\\d+: gatehouse.stock#GetHealth has a route outside /api/stock/: /api/shop/health',
    ],
  ])('names file and shape of %s', (_, sentence) => {
    expect(told.code).toBe(1);
    expect(told.complained).toContainEqual(expect.stringMatching(new RegExp(sentence)));
  });
});

describeWithToolchain('a model with a syntax error', () => {
  it('is refused with file and line', async () => {
    const told = await refusal(
      (workspace) => workspace.edit('shop', 'service Shop {', 'service Shop {{'),
      'generate',
    );
    expect(told.code).toBe(1);
    expect(told.complained[0]).toMatch(/^libs\/model\/services\/shop\/shop\.smithy:\d+: Syntax error/);
    expect(told.complained.join()).not.toContain(join('/', 'tmp'));
  });
});
