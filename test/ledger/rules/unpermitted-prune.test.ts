import { ApiObject, type Chart } from 'cdk8s';
import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

type Changes = Readonly<Record<string, unknown>>;
const { teams } = platform().definition;

interface Step {
  readonly shop: Changes;
  readonly permits?: object;
  readonly others?: ReturnType<typeof service>[];
}

/** What is found when a service changes, and what the project permits beside it. */
function found(before: Step, after: Step): string[] {
  const definitionsOf = ({ shop, permits = {}, others = [] }: Step) => ({
    platform: platform({ teams: { ...teams, payments: { permits } } }),
    services: [service({ environments: {}, ...shop }, 'shop'), ...others],
  });
  return warningsBetween(definitionsOf(before), definitionsOf(after)).flatMap(({ code, at, given }) =>
    at.map((place) => `${code} ${String(given)} ${place.replace(/^.*\/overlays\//, '')}`),
  );
}
const everywhere = (kind: string) => ['dev', 'production', 'staging'].map((environment) => `prune-not-permitted ${kind} ${environment}`);

const scaled = { replicas: { min: 2, max: 6, cpu: 70 } };
const counted = { replicas: 2 };
const more = (object: { readonly apiVersion: string; readonly kind: string } & Changes) => ({
  extend: (chart: Chart, { environment }: { environment: string }) => {
    if (environment === 'dev') new ApiObject(chart, 'more', { ...object, metadata: { name: 'more', ...(object.metadata as object) } });
  },
});
const autoscalers = { reason: 'they are deleted', kinds: [{ group: 'autoscaling', kind: 'HorizontalPodAutoscaler' }] };

describe('an object that leaves with its kind', () => {
  it('is not deleted, as the project no longer permits the kind', () => {
    expect(found({ shop: scaled }, { shop: counted })).toEqual(everywhere('HorizontalPodAutoscaler'));
  });

  it('is told of the one environment that had it', () => {
    expect(found({ shop: { ...counted, environments: { dev: scaled } } }, { shop: counted })).toEqual([
      'prune-not-permitted HorizontalPodAutoscaler dev',
    ]);
  });

  it('is deleted where another service of the team has such objects, or another environment', () => {
    const others = [service({ ...scaled, environments: { staging: null, production: null } }, 'toys')];
    expect(found({ shop: scaled, others }, { shop: counted, others })).toEqual([]);
    expect(found({ shop: scaled }, { shop: { ...counted, environments: { staging: scaled } } })).toEqual([]);
    const ofOthers = [service({ ...scaled, team: 'qa' }, 'toys')];
    expect(found({ shop: scaled, others: ofOthers }, { shop: counted, others: ofOthers })).toHaveLength(3);
  });

  it('is deleted where a permit keeps the kind, and the permit may go afterwards', () => {
    expect(found({ shop: scaled }, { shop: counted, permits: { autoscalers } })).toEqual([]);
    expect(found({ shop: counted, permits: { autoscalers } }, { shop: counted })).toEqual([]);
  });

  it('is nothing to delete where it was retired, or keeps running', () => {
    expect(found({ shop: { ...scaled, retired: true } }, { shop: { ...counted, retired: true } })).toEqual([]);
    const left = found({ shop: scaled }, { shop: { ...counted, environments: { dev: null, staging: null } } });
    expect(left.filter((each) => each.startsWith('prune'))).toEqual(['prune-not-permitted HorizontalPodAutoscaler production']);
  });

  it('is deleted where the service is retired, as the project keeps its kinds', () => {
    const account = more({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', rules: [] });
    expect(found({ shop: { ...scaled, ...account } }, { shop: { ...scaled, ...account, retired: true } })).toEqual([]);
  });
});

describe('an object for the whole cluster that leaves', () => {
  const issuer = more({ apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', spec: { selfSigned: {} } });
  const permitting = (name?: string) => ({
    issuers: { reason: 'it is deleted', clusterKinds: [{ group: 'cert-manager.io', kind: 'ClusterIssuer', name }] },
  });

  it('is not deleted, as the project permits each by its name', () => {
    expect(found({ shop: issuer }, { shop: {} })).toEqual(['prune-not-permitted ClusterIssuer dev']);
  });

  it.each(['more', 'mo*', undefined])('is deleted where a permit names %s', (name) => {
    expect(found({ shop: issuer }, { shop: {}, permits: permitting(name) })).toEqual([]);
  });

  it('is not deleted where a permit names another', () => {
    expect(found({ shop: issuer }, { shop: {}, permits: permitting('other') })).toHaveLength(1);
  });
});

describe('an object that leaves another namespace', () => {
  const map = more({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'monitoring' }, data: {} });
  const destinations = ['staging', 'production'].map((cluster) => ({ cluster, namespace: 'monitoring' }));
  const kinds = [{ kind: 'ConfigMap' }];

  it('is not deleted, as the project no longer permits the namespace', () => {
    const kept = { maps: { reason: 'they are needed', kinds } };
    expect(found({ shop: map, permits: kept }, { shop: {}, permits: kept })).toEqual(['prune-not-permitted ConfigMap dev']);
  });

  it('is deleted where a permit keeps the namespace and the kind', () => {
    expect(found({ shop: map }, { shop: {}, permits: { maps: { reason: 'it is deleted', kinds, destinations } } })).toEqual([]);
  });
});
