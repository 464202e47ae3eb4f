import { Workspace } from '../workspace.ts';
import { buildConfig } from './build-config.ts';

const workspace = new Workspace('/nowhere');
const shop = { name: 'shop', id: 'gatehouse.shop#Shop', files: ['/nowhere/shop.smithy'] };
const stock = {
  name: 'stock',
  id: 'gatehouse.stock#Stock',
  files: ['/nowhere/stock.smithy', '/nowhere/more.smithy'],
};

describe('buildConfig', () => {
  const config = buildConfig(workspace, [shop, stock], [stock]);

  it('loads the files of every service, and projects the selected ones', () => {
    expect(config.sources).toEqual([...shop.files, ...stock.files]);
    expect(Object.keys(config.projections)).toEqual(['model', 'stock']);
  });

  it('lets Smithy look for models in the jars, without resolving anything', () => {
    expect(config.maven).toEqual({ dependencies: [] });
  });

  it('runs both plugins on the service alone', () => {
    expect(config.projections).toMatchObject({
      stock: {
        transforms: [{ name: 'includeServices', args: { services: ['gatehouse.stock#Stock'] } }],
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
