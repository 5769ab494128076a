import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definitions } from '../src/definition/definitions';
import { render } from '../src/render';
import { resolveDefinitions } from '../src/model/resolve-definitions';
import type { ServiceSpecModel } from '../src/model/types/service-spec-model';
import type { StageModel } from '../src/model/types/service-model';
import type { ContainerModel, WorkloadModel } from '../src/model/types/workload-model';
import { root } from './cli/project';
import { platform } from './example-platform';

const page = readFileSync(join(root, 'docs/overrides.md'), 'utf8');
/** What the example beneath each heading shows: properties of a service, or of the platform. */
const examples = new Map(
  [...page.matchAll(/^### (.*)\n[^]*?^```ts\n([^]*?)^```$/gm)].map(([, heading, code]) => [
    heading!,
    new Function(`return {${code}}`)() as Record<string, unknown>,
  ]),
);

/** The example beneath a heading, with all that the service and the platform around it need. */
function definitions(heading: string): Definitions {
  const { defaults, teams: said, ...own } = examples.get(heading)!;
  const { environments, clusters, teams } = platform().definition;
  const production = { ...environments.production, clusters: ['production', 'production-us'] };
  return {
    platform: platform({
      clusters: { ...clusters, 'production-us': { server: 'https://us-cluster-api.internal:6443' } },
      environments: { ...environments, production },
      teams: { ...teams, payments: { ...teams.payments, ...(said as { readonly shop: object } | undefined)?.shop } },
      defaults,
    }),
    services: [
      {
        name: 'search',
        definition: {
          team: 'payments',
          source: { repository: 'search', visibility: 'public' },
          ...(own.kind === undefined ? { ports: { http: 8080 } } : {}),
          resources: { requests: { cpu: '100m', memory: '128Mi' } },
          ...own,
        },
      },
    ],
  };
}

/** Where the service of an example is deployed, by environment. */
function deployments(heading: string): Record<string, StageModel> {
  const { services, problems } = resolveDefinitions(definitions(heading));
  expect(problems).toEqual([]);
  return Object.fromEntries(services[0]!.stages.map((deployment) => [deployment.environment.name, deployment]));
}

/** Something of what runs in each environment, of the first cluster where they differ. */
const inEach = <T>(heading: string, what: (spec: ServiceSpecModel) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(deployments(heading)).map(([name, { overlays }]) => [name, what(overlays[0]!.spec)]));

const workload = ({ workloads }: ServiceSpecModel): WorkloadModel => workloads[0]!;
const container = (spec: ServiceSpecModel): ContainerModel => workload(spec).pod.containers[0]!;
const env = (spec: ServiceSpecModel): object =>
  Object.fromEntries(container(spec).env.map((each) => [each.name, 'value' in each ? each.value : undefined]));
const count = (number: number): object => ({ kind: 'count', count: number });

describe('the page about overrides says', () => {
  const told: Record<string, (heading: string) => void> = {
    'A map is merged': (heading) => {
      const defined = { LOG_LEVEL: 'info', CACHE: 'on' };
      expect(inEach(heading, env)).toEqual({ dev: { ...defined, LOG_LEVEL: 'debug' }, staging: defined, production: defined });
    },
    'A list is replaced as a whole': (heading) => {
      const defined = ['--workers', '4', '--cache'];
      expect(inEach(heading, (spec) => container(spec).args)).toEqual({
        dev: ['--workers', '1'],
        staging: defined,
        production: defined,
      });
    },
    'A value with several forms is replaced as a whole': (heading) => {
      expect(inEach(heading, (spec) => workload(spec).replicas)).toMatchObject({
        dev: count(1),
        staging: { kind: 'autoscaler', min: 3, max: 9, cpu: 70, memory: undefined },
        production: { kind: 'autoscaler', min: 6, max: 30, cpu: undefined, memory: 80 },
      });
    },
    '`null` switches off': (heading) => {
      const of = (spec: ServiceSpecModel): unknown => [
        Object.keys(container(spec).probes).sort(),
        env(spec),
        workload(spec).network !== undefined,
      ];
      const defined = [['liveness', 'readiness'], { LOG_LEVEL: 'info', CACHE: 'on' }, true];
      expect(inEach(heading, of)).toEqual({ dev: [['readiness'], { LOG_LEVEL: 'info' }, false], staging: defined, production: defined });
    },
    '`null` for an environment means no deployment': (heading) => {
      const { dev, production, ...others } = deployments(heading);
      expect([dev?.promotedFrom, production?.promotedFrom, others]).toEqual([undefined, 'dev', {}]);
    },
    "An environment without overrides uses the service's values": (heading) => {
      expect(inEach(heading, (spec) => workload(spec).replicas)).toEqual({
        dev: count(2),
        staging: count(2),
        production: count(6),
      });
    },
    'A required value may come from the environments alone': (heading) => {
      expect(inEach(heading, (spec) => workload(spec).cron?.schedule)).toEqual({
        dev: '0 6 * * mon',
        staging: '0 6 * * *',
        production: '0 * * * *',
      });
      const { environments } = examples.get(heading) as { environments: Record<string, unknown> };
      const { services, platform: around } = definitions(heading);
      const [{ name, definition }] = services as [(typeof services)[number]];
      const without = { ...definition, environments: { ...environments, staging: {} } };
      const { problems } = resolveDefinitions({ platform: around, services: [{ name, definition: without }] });
      expect(problems.map(({ code }) => code)).toEqual(['missing-key']);
    },
    "The platform's `defaults` apply first": (heading) => {
      const both = { LOG_LEVEL: 'info', CACHE: 'on' };
      expect(inEach(heading, (spec) => [env(spec), workload(spec).pod.terminationGracePeriodSeconds])).toEqual({
        dev: [both, 5],
        staging: [both, 60],
        production: [both, 60],
      });
    },
    "A team's `defaults` apply next": (heading) => {
      const elsewhere = { LOG_LEVEL: 'warn', REGION: 'eu', CACHE: 'on' };
      expect(inEach(heading, (spec) => [env(spec), workload(spec).pod.terminationGracePeriodSeconds])).toEqual({
        dev: [{ ...elsewhere, LOG_LEVEL: 'debug' }, 30],
        staging: [elsewhere, 30],
        production: [elsewhere, 30],
      });
    },
    'Services of a team can share a `source`': (heading) => {
      const { services, problems } = resolveDefinitions(definitions(heading));
      expect([problems, services[0]!.source, services[0]!.images]).toMatchObject([
        [],
        { repository: { name: 'monorepo', visibility: 'public' }, path: 'services/search' },
        [{ path: 'services/search', dockerfile: 'build/Dockerfile' }],
      ]);
    },
    'Overrides for a cluster apply last': (heading) => {
      const { dev, production } = deployments(heading);
      expect(dev!.overlays.map(({ cluster, spec }) => [cluster, workload(spec).replicas])).toEqual([[undefined, count(3)]]);
      expect(production!.overlays.map(({ cluster, spec }) => [cluster, workload(spec).replicas])).toEqual([
        ['production', count(6)],
        ['production-us', count(12)],
      ]);
    },
    'Workloads are merged by name': (heading) => {
      const others = ({ workloads }: ServiceSpecModel): unknown =>
        workloads.slice(1).map(({ name, kind, replicas, pod }) => [name, kind, replicas, pod.containers[0]!.command]);
      const worker = (number: number): unknown => ['search-worker', 'Deployment', count(number), ['search', 'work']];
      expect(inEach(heading, others)).toEqual({
        dev: [worker(1)],
        staging: [],
        production: [['search-reindex', 'CronJob', undefined, ['search', 'reindex']], worker(2)],
      });
    },
    'JSON patches are merged by name': (heading) => {
      const of = ({ jsonPatches }: ServiceSpecModel): unknown => jsonPatches.map(({ name, operations }) => [name, operations[0]!.value]);
      expect(inEach(heading, of)).toEqual({
        dev: [['protocol', 'http']],
        staging: [
          ['policy', 'Local'],
          ['protocol', 'http'],
        ],
        production: [
          ['policy', 'Cluster'],
          ['protocol', 'http'],
        ],
      });
      expect(render(definitions(heading)).problems).toEqual([]);
    },
  };

  it('nothing that is not held against the model here', () => {
    expect([...examples.keys()]).toEqual(Object.keys(told));
  });

  it.each(Object.keys(told))('%s', (heading) => told[heading]!(heading));
});
