import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { formatProblem } from '../../src/problems/format';
import { platform, service } from '../example-platform';
import { environments, problemsOf, problemsOfService, text } from '../problems/case';

const said = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code, at }) => [code, ...at]);

describe('problems of definitions', () => {
  it('are none in the example', () => {
    const { platform: resolved, services, problems } = resolveDefinitions({ platform: platform(), services: [service()] });
    expect([resolved?.name, services.map(({ name }) => name), problems]).toEqual(['gitops-platform', ['payments-api'], []]);
  });

  it('of several services come all at once, in the order of their names', () => {
    const services = [
      service({ replicas: -1, team: 'nobody' }, 'refunds'),
      service({ podDisruptionBudget: { minAvailable: 2 }, environments: {} }, 'ledger'),
      service({ environments: { qa: {} } }, 'checkout'),
    ];
    expect(said(problemsOf({ services }))).toEqual([
      ['unknown-environment', 'services.checkout.environments.qa'],
      ['unknown-team', 'services.refunds.team'],
      ['replicas-negative', 'services.refunds.replicas'],
      ['budget-blocks-eviction', 'services.ledger.podDisruptionBudget', 'services.ledger.replicas'],
    ]);
  });

  it('of one service hide neither the others nor their problems, which are of a later stage', () => {
    const services = [
      service({ team: 'nobody' }, 'broken'),
      service({ ports: { http: 8080, admin: 8080 } }, 'ledger'),
      service({}, 'sound'),
    ];
    const resolved = resolveDefinitions({ platform: platform(), services });
    expect(said(resolved.problems)).toEqual([
      ['unknown-team', 'services.broken.team'],
      ['ports-collide', 'services.ledger.ports'],
    ]);
    expect(resolved.services.map(({ name }) => name)).toEqual(['sound']);
  });

  it('of one service are all told', () => {
    const changes = {
      team: 'nobody',
      ports: { http: 0, 'no-port-name-is-that-long': 80 },
      env: { DB_PASSWORD: 'hunter2' },
      environments: { dev: { replcas: 1 }, staging: { resources: { limits: { memory: '1GB' } } } },
    };
    expect(said(problemsOfService(changes))).toEqual([
      ['unknown-team', 'services.payments-api.team'],
      ['port-out-of-range', 'services.payments-api.ports.http'],
      ['invalid-name', 'services.payments-api.ports.no-port-name-is-that-long'],
      ['unknown-key', 'services.payments-api.environments.dev.replcas'],
      ['invalid-quantity', 'services.payments-api.environments.staging.resources.limits.memory'],
      ['secret-in-plain-text', 'services.payments-api.env.DB_PASSWORD'],
    ]);
  });

  it('of the platform and of services come together', () => {
    const problems = problemsOf({
      platform: platform({ registry: 'https://ghcr.io', environments: environments('production', { clusters: ['prod'] }) }),
      services: [service({ replicas: -1 }), service({}, 'Ledger')],
    });
    expect(said(problems)).toEqual([
      ['invalid-image', 'platform.registry'],
      ['unknown-cluster', 'platform.environments.production.clusters[0]'],
      ['invalid-name', 'services.Ledger', 'services.Ledger.images.Ledger'],
      ['invalid-name', 'services.Ledger.secrets.Ledger-secrets'],
      ['replicas-negative', 'services.payments-api.replicas'],
    ]);
  });

  it('of what is the same in all environments are said once, to any depth', () => {
    const changes = { creates: [{ group: 'cert-manager.io' } as never], imageFields: [{ group: '', kind: 'Widget' } as never] };
    expect(said(problemsOf({ services: [service(changes)] }))).toEqual([
      ['missing-key', 'services.payments-api.creates[0]'],
      ['missing-key', 'services.payments-api.imageFields[0]'],
    ]);
  });

  it('of the platform leave nothing to resolve', () => {
    const resolved = resolveDefinitions({ platform: platform({ registry: 'https://ghcr.io' }), services: [service()] });
    expect([resolved.platform, resolved.services]).toEqual([undefined, []]);
  });

  it('of the platform are not blamed on who mentions what it declares', () => {
    const { github, registry } = platform().definition;
    const nothing = { name: 'gitops-platform', definition: { github, registry } as never };
    expect(said(problemsOf({ platform: nothing }))).toEqual([
      ['missing-key', 'platform'],
      ['missing-key', 'platform'],
      ['missing-key', 'platform'],
    ]);
    expect(said(problemsOf({ platform: { name: 'gitops-platform', definition: undefined as never } }))).toEqual([
      ['wrong-type', 'platform'],
    ]);
  });

  it('that several environments have alike are one, with every place', () => {
    const probes = { readiness: { path: 'ready' } };
    expect(problemsOfService({ environments: { dev: { probes }, production: { probes } } }).map((each) => formatProblem(each))).toEqual([
      text`
        x 'ready' cannot be used as a path here
          at      services.payments-api.environments.dev.probes.readiness.path
                  services.payments-api.environments.production.probes.readiness.path
          given   "ready"
          allowed starting with / and without spaces
          fix     write a path of that form
          see     charthouse explain invalid-path
      `,
    ]);
  });

  it('that are in the service are told once, not for each environment', () => {
    expect(said(problemsOfService({ ports: { http: 8080, admin: 8080 } }))).toEqual([['ports-collide', 'services.payments-api.ports']]);
  });

  it('are at the place that said it last: the override, the service, the defaults', () => {
    const ports = { http: 8080, admin: 8080 };
    const declared = (own: object, defaults: object) =>
      said(
        problemsOf({ platform: platform({ defaults }), services: [service({ ports: undefined, probes: null, prometheus: null, ...own })] }),
      );
    expect(declared({ environments: { dev: { ports } } }, {})).toEqual([['ports-collide', 'services.payments-api.environments.dev.ports']]);
    expect(declared({ ports }, {})).toEqual([['ports-collide', 'services.payments-api.ports']]);
    expect(declared({}, { ports })).toEqual([['ports-collide', 'platform.defaults.ports']]);
  });

  it('are at the cluster that said it, and at the workload', () => {
    const { dev, staging } = platform().definition.environments;
    const production = { clusters: ['staging', 'production'], promotion: { after: 'staging' } };
    const ports = { http: 8080, admin: 8080 };
    const declared = (...overrides: object[]) =>
      said(
        problemsOf({
          platform: platform({ environments: { dev, staging, production } }),
          services: [service(Object.assign({ ports: undefined, probes: null, prometheus: null, environments: {} }, ...overrides))],
        }),
      );
    expect(declared({ environments: { production: { clusters: { production: { ports } } } } })).toEqual([
      ['ports-collide', 'services.payments-api.environments.production.clusters.production.ports'],
    ]);
    expect(declared({ environments: { production: { ports, clusters: { production: { replicas: 3 } } } } })).toEqual([
      ['ports-collide', 'services.payments-api.environments.production.ports'],
    ]);
    expect(declared({ workloads: { worker: { ports } } })).toEqual([['ports-collide', 'services.payments-api.workloads.worker.ports']]);
    expect(declared({ environments: { production: { clusters: { staging: { workloads: { worker: { ports } } } } } } })).toEqual([
      ['ports-collide', 'services.payments-api.environments.production.clusters.staging.workloads.worker.ports'],
    ]);
  });

  it('of a service that is declared twice are told, beside that', () => {
    expect(said(problemsOf({ services: [service(), service({ replicas: -1 }), service()] }))).toEqual([
      ['duplicate-service', 'services.payments-api'],
    ]);
    expect(said(problemsOf({ services: [service(), service({ replicas: -1 })] }))).toEqual([
      ['duplicate-service', 'services.payments-api'],
      ['replicas-negative', 'services.payments-api.replicas'],
    ]);
  });

  it('of what is required and nobody gives are where the rest of it is', () => {
    const secrets = { tls: { mountPath: '/tls' } };
    expect(said(problemsOfService({ secrets, environments: { dev: { secrets: { tls: { key: 'tls' } } } } }))).toEqual([
      ['missing-key', 'services.payments-api.environments.dev.secrets.tls', 'services.payments-api.secrets.tls'],
    ]);
  });

  it('do not depend on the order in which services are declared', () => {
    const services = [service({ team: 'nobody' }, 'a'), service({ replicas: -1 }, 'b'), service({ team: 'nobody' }, 'c')];
    expect(problemsOf({ services: [...services].reverse() })).toEqual(problemsOf({ services }));
  });
});
