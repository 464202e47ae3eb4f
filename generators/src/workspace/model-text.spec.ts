import { Overlay } from '../../test/overlay.ts';
import { readModelText } from './model-text.ts';
import { projectNames, serviceNames } from './services.ts';

const files = new Overlay();

describe('the text of a model', () => {
  it.each(serviceNames(files))('of %s declares what its generated action map has', (service) => {
    const { routes } = JSON.parse(
      files.read(`libs/model/services/${service}/generated/action-map.json`) ?? '',
    ) as {
      routes: {
        operation: string;
        method: string;
        route: string;
        authorization: string;
        resource?: unknown;
      }[];
    };
    const { operations, entityTypes, prefix, namespace } = readModelText(files, service);
    expect(operations.map(({ name, method, uri }) => `${name} ${method} ${uri}`).sort()).toEqual(
      routes.map(({ operation, method, route }) => `${operation} ${method} ${route}`).sort(),
    );
    const guarded = routes
      .filter(({ authorization }) => authorization === 'cedar')
      .map(({ operation }) => operation);
    expect(
      operations
        .filter(({ groups }) => groups.length > 0)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(guarded.sort());
    expect(entityTypes.length).toBeGreaterThan(0);
    expect(prefix).toBe(service);
    expect(namespace).toBe(`gatehouse.${service.replaceAll('-', '')}`);
  });

  it('is empty where there is no service', () => {
    expect(readModelText(files, 'nothing')).toMatchObject({
      files: [],
      operations: [],
      resources: [],
      prefix: '',
    });
  });
});

it('knows the services and the other projects of this workspace', () => {
  expect(serviceNames(files)).toEqual(expect.arrayContaining(['commercial', 'fe-support', 'user-mgmt']));
  expect(projectNames(files)).toEqual(expect.arrayContaining(['model', 'web', 'model-build', 'generators']));
  expect(projectNames(files)).not.toContain('commercial');
});
