import { join } from 'node:path/posix';
import { ScratchWorkspace } from '../test/scratch-workspace.ts';

type Lock = { packages: Record<string, { version: string; integrity: string }> };

describe('nx affected', () => {
  let workspace: ScratchWorkspace;
  let projects: ReturnType<ScratchWorkspace['projects']>;

  beforeAll(() => {
    workspace = new ScratchWorkspace();
    projects = workspace.projects();
  });
  afterAll(() => workspace.remove());

  const names = (matches: (name: string) => boolean) => Object.keys(projects).filter(matches).sort();
  const tagged = (tag: string) => names((name) => projects[name]?.tags.includes(tag) ?? false);
  const having = (target: string) => names((name) => target in (projects[name]?.targets ?? {}));
  const ofOtherServices = () =>
    names((name) => {
      const tag = projects[name]?.tags.find((each) => each.startsWith('service:'));
      return tag !== undefined && tag !== 'service:commercial';
    });

  /** Raises a package in the lock file, as a commit. */
  function raise(name: string): void {
    const lock = JSON.parse(workspace.read('package-lock.json')) as Lock;
    const entry = lock.packages[`node_modules/${name}`];
    if (!entry) throw new Error(`The lock file has no ${name}.`);
    entry.version = entry.version.replace(/\d+$/, (last) => String(Number(last) + 1));
    entry.integrity = `sha512-${'A'.repeat(86)}==`;
    workspace.write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
    workspace.commit(`raise ${name}`);
  }

  const DOOR = ['authorizer-lambda', 'bench', 'cli', 'e2e', 'local'];
  const MODEL = 'libs/model/services/commercial';

  it.each([
    ['a Smithy file of a service', `${MODEL}/orders.smithy`],
    ['one that is taken away', `${MODEL}/no-longer.smithy`],
  ])(
    'lists, for %s, the service, its client and all that reads the action map; no other service',
    (_, file) => {
      const affected = workspace.affectedBy(file);
      expect(affected).toEqual(expect.arrayContaining([...tagged('service:commercial'), ...DOOR]));
      expect(affected).toEqual(expect.arrayContaining(['model-build', 'policy-store', 'sdk']));
      const untouched = ['authorizer', 'checks', 'docs', 'generators', 'model', 'principal', 'service'];
      expect(affected.filter((name) => [...ofOtherServices(), ...untouched].includes(name))).toEqual([]);
    },
  );

  it('lists all services for what their models share', () => {
    const affected = workspace.affectedBy('libs/model/smithy/errors.smithy');
    expect(affected).toEqual(expect.arrayContaining(tagged('layer:service')));
    expect(affected).not.toContain('principal');
  });

  it('lists nothing but the service for its handlers, its migrations and its manifest', () => {
    const files = ['src/operations/get-order.ts', 'migrations/0001_orders.sql', 'service.json'];
    expect(workspace.affectedBy(...files.map((file) => `apps/commercial/${file}`))).toEqual(['commercial']);
  });

  it.each([
    ['the policies of a service', ['policies.cedar', 'decisions.json'], ['commercial-policy-store']],
    ['the guardrails', ['../../guardrails.cedar'], []],
  ])(
    'lists, for %s, the policy store and what is started with it; no service and no authorizer',
    (_, files, own) => {
      const edited = files.map((file) => join('libs/policy-store/services/commercial', file));
      const affected = ['bench', 'cli', 'e2e', 'local', 'policy-store', ...own];
      expect(workspace.affectedBy(...edited)).toEqual(affected.sort());
    },
  );

  it('lists the door and no service for the authorizer', () => {
    expect(workspace.affectedBy('libs/authorizer/src/authorizer.ts')).toEqual(['authorizer', ...DOOR]);
  });

  it('lists the services alone for the service kit', () => {
    const affected = workspace.affectedBy('libs/service/src/define-service.ts');
    expect(affected).toEqual([...tagged('layer:service'), 'service'].sort());
  });

  it('lists the services and the command line, which are bundled with it, for the bundler', () => {
    const affected = workspace.affectedBy('tools/run/bundle.mjs');
    expect(affected).toEqual(expect.arrayContaining([...tagged('layer:service'), 'run']));
    expect(affected).not.toContain('authorizer-lambda');
  });

  it('lists the services for what the generator makes of them, and not for what it asks', () => {
    const template = 'generators/templates/service/apps/front-desk/src/main.ts.template';
    const services = [...tagged('layer:service'), 'bench', 'generators'].sort();
    expect(workspace.affectedBy(template)).toEqual(services);
    expect(workspace.affectedBy('generators/src/conform/owned.ts')).toEqual(services);
    expect(workspace.affectedBy('generators/src/operation/plan.ts', 'plopfile.mjs')).toEqual([
      'bench',
      'generators',
    ]);
  });

  it('lists nothing that is built for pages', () => {
    const pages = ['README.md', 'docs/errors.md', 'docs/decisions/README.md', 'apps/commercial/README.md'];
    const ofLibraries = ['libs/model/README.md', 'libs/policy-store/README.md', 'tools/model/README.md'];
    expect(workspace.affectedBy(...pages, ...ofLibraries)).toEqual(['checks', 'docs']);
  });

  describe('after a package is raised in the lock file', () => {
    it('lists those who import it, and those who reach it through another package or project', () => {
      raise('commander');
      expect(workspace.affectedByLastCommit()).toEqual(['bench', 'cli', 'e2e']);
      raise('fast-querystring');
      expect(workspace.affectedByLastCommit()).toEqual([...tagged('layer:service'), 'service'].sort());
    });

    it('lists all that is tested when it is the test runner', () => {
      raise('jest');
      const affected = workspace.affectedByLastCommit();
      expect(affected).toEqual(expect.arrayContaining(having('test')));
      expect(affected).not.toContain('docs');
    });

    it('lists all that is built when it is the bundler, and no library that is not', () => {
      raise('esbuild');
      const affected = workspace.affectedByLastCommit();
      expect(affected).toEqual(expect.arrayContaining(having('build')));
      expect(affected.filter((name) => ['model', 'principal', 'policy-store'].includes(name))).toEqual([]);
    });

    it('lists the services, for which the generator uses it, when it is the formatter', () => {
      raise('prettier');
      expect(workspace.affectedByLastCommit()).toEqual(
        [...tagged('layer:service'), 'bench', 'generators'].sort(),
      );
    });
  });
});

describe('the inferred projects', () => {
  let workspace: ScratchWorkspace;
  beforeAll(() => void (workspace = new ScratchWorkspace()));
  afterAll(() => workspace.remove());

  it('are four for a service, with its tags and targets, as soon as its folders are there', () => {
    for (const file of [
      'apps/billing/service.json',
      'apps/billing/tsconfig.json',
      'libs/model/services/billing/billing.smithy',
      'libs/policy-store/services/billing/policies.cedar',
      'libs/sdk/services/billing/package.json',
    ])
      workspace.write(file, '{}');
    const made = Object.entries(workspace.projects()).filter(([, { root }]) => root.endsWith('/billing'));
    const seen = made.map(([name, { root, tags, targets }]) => [
      name,
      root,
      tags,
      Object.keys(targets).sort(),
    ]);
    expect(seen.sort()).toEqual([
      [
        'billing',
        'apps/billing',
        ['layer:service', 'service:billing'],
        ['build', 'conform', 'lint', 'test', 'typecheck'],
      ],
      ['billing-model', 'libs/model/services/billing', ['layer:contract', 'service:billing'], []],
      ['billing-policy-store', 'libs/policy-store/services/billing', ['layer:policy', 'service:billing'], []],
      ['billing-sdk', 'libs/sdk/services/billing', ['layer:client', 'service:billing'], []],
    ]);
  });

  it('are there although a manifest is cut off half-way, and although a service has no other part yet', () => {
    workspace.write('apps/halfway/service.json', '{ "name": "half');
    expect(workspace.projects()['halfway']).toMatchObject({ root: 'apps/halfway' });
  });

  it('are those of the platform alone where no service is left', () => {
    const services = Object.values(workspace.projects()).filter(({ tags }) =>
      tags.some((tag) => tag.startsWith('service:')),
    );
    for (const { root } of services) workspace.delete(root);
    const left = Object.values(workspace.projects());
    expect(left.length).toBeGreaterThan(10);
    expect(left.filter(({ tags }) => tags.includes('layer:service'))).toEqual([]);
  });
});
