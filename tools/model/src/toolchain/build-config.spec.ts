import { Workspace } from '../workspace.ts';
import { buildConfig, validationConfig } from './build-config.ts';

const workspace = new Workspace('/nowhere');
const shop = { name: 'shop', id: 'gatehouse.shop#Shop', files: ['/nowhere/shop.smithy'] };
const stock = {
  name: 'stock',
  id: 'gatehouse.stock#Stock',
  files: ['/nowhere/stock.smithy', '/nowhere/more.smithy'],
};

describe('buildConfig', () => {
  const config = buildConfig(workspace, [shop, stock]);

  it('gives each service its own files beside the shared ones, and no other service sees them', () => {
    expect(config.sources).toEqual([]);
    expect(Object.keys(config.projections)).toEqual(['shop', 'stock']);
    expect(config.projections['stock']?.imports).toEqual(stock.files);
  });

  it('lets Smithy look for models in the jars, without resolving anything', () => {
    expect(config.maven).toEqual({ dependencies: [] });
  });

  it('runs both plugins on the service alone', () => {
    expect(config.projections).toMatchObject({
      stock: {
        transforms: [
          { name: 'flattenAndRemoveMixins' },
          { name: 'includeServices', args: { services: ['gatehouse.stock#Stock'] } },
        ],
        plugins: {
          openapi: {
            service: 'gatehouse.stock#Stock',
            apiGatewayType: 'REST',
            disableCloudFormationSubstitution: true,
          },
          'typescript-client-codegen': { service: 'gatehouse.stock#Stock', package: '@gatehouse/sdk/stock' },
        },
      },
    });
  });
});

describe('validationConfig', () => {
  it('loads the files of all services together, and makes nothing', () => {
    const sources = [...shop.files, ...stock.files];
    expect(validationConfig(workspace, [shop, stock])).toEqual({
      version: '1.0',
      maven: { dependencies: [] },
      sources,
    });
  });
});
