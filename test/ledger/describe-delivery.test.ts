import { ApiObject, type Chart } from 'cdk8s';
import { addressesOf } from '../../src/ledger/stack-change';
import { platform, service } from '../example-platform';
import { ledgersOf } from './ledgers-of';

const { teams, clusters } = platform().definition;

const config = (changes: object = {}, services = [service()]) =>
  ledgersOf({ platform: platform(changes as Record<string, unknown>), services }).repository('gitops-platform');

describe('the ledger of the config repository', () => {
  it('has what the platform has, and no service', () => {
    expect(config()).toEqual({
      platform: 'gitops-platform',
      repository: 'gitops-platform',
      engine: 'argo-cd',
      clusters: {
        production: { namespaces: ['payments-production'] },
        staging: { namespaces: ['payments-dev', 'payments-staging'] },
      },
      teams: {
        payments: {
          namespaces: { production: ['payments-production'], staging: ['payments-dev', 'payments-staging'] },
          kinds: [
            'Deployment.apps',
            'EndpointSlice.discovery.k8s.io',
            'Endpoints',
            'ExternalSecret.external-secrets.io',
            'HorizontalPodAutoscaler.autoscaling',
            'NetworkPolicy.networking.k8s.io',
            'Pod',
            'PodDisruptionBudget.policy',
            'ReplicaSet.apps',
            'Service',
            'ServiceAccount',
          ],
        },
      },
      syncWindows: { nightly: { kind: 'deny', schedule: '0 22 * * *', duration: '6h', timeZone: 'UTC', manualSync: false } },
    });
  });

  it('is the same for one service and for two of a team', () => {
    expect(config({}, [service(), service({}, 'refunds')])).toEqual(config());
  });

  it('has what the project permits beside the namespaces of services, by name or glob', () => {
    const permits = {
      dashboards: {
        reason: 'Grafana reads them there',
        destinations: [{ cluster: 'production', namespace: 'grafana-*' }],
        kinds: [{ group: '', kind: 'Secret' }],
      },
      config: {
        reason: 'it is read there',
        destinations: [{ cluster: 'staging', namespace: 'monitoring' }],
        kinds: [{ group: '', kind: 'ConfigMap' }],
      },
    };
    const extend = (chart: Chart, { environment }: { environment: string }) => {
      if (environment === 'dev')
        new ApiObject(chart, 'c', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', namespace: 'monitoring' } });
    };
    const { teams: found } = config({ teams: { ...teams, payments: { permits } } }, [service({ extend })]);
    expect(found!.payments!.namespaces).toEqual({
      production: ['grafana-*', 'payments-production'],
      staging: ['monitoring', 'payments-dev', 'payments-staging'],
    });
  });

  it('has the kinds and the cluster-scoped objects that the project permits', () => {
    const permits = {
      classes: { reason: 'they are named alike', clusterKinds: [{ group: 'networking.k8s.io', kind: 'IngressClass', name: 'shop-*' }] },
      roles: { reason: 'they are needed', clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' }] },
      secrets: { reason: 'they are encrypted', kinds: [{ kind: 'Secret' }] },
    };
    const extend = (chart: Chart, { environment }: { environment: string }) => {
      if (environment === 'dev')
        new ApiObject(chart, 'c', { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name: 'own' } });
    };
    const { payments } = config({ teams: { ...teams, payments: { permits } } }, [service({ extend })]).teams!;
    expect(payments!.kinds).toContain('Secret');
    expect(payments!.clusterObjects).toEqual([
      'ClusterIssuer.cert-manager.io/own',
      'ClusterRole.rbac.authorization.k8s.io/*',
      'IngressClass.networking.k8s.io/shop-*',
    ]);
  });

  it('is the same where each cluster has its own Argo CD', () => {
    expect(config({ argoCd: { instances: 'per-cluster' } }).teams).toEqual(config().teams);
  });

  it('has a freeze as the schedule that it is', () => {
    const { environments } = platform().definition;
    const syncWindows = { freeze: { from: '2026-12-23T18:00', until: '2027-01-02T06:00', timeZone: 'Europe/Berlin', manualSync: true } };
    const production = { ...environments.production, syncWindows: ['freeze'] };
    expect(config({ syncWindows, environments: { ...environments, production } }).syncWindows).toEqual({
      freeze: { kind: 'deny', schedule: '0 18 23 12 *', duration: '228h', timeZone: 'Europe/Berlin', manualSync: true },
    });
  });

  it.each([
    ['where the platform says', { terraform: { repository: 'infrastructure' } }, { repository: 'infrastructure', path: 'terraform' }],
    ['outside of all repositories', {}, undefined],
    ['nowhere', { terraform: null }, undefined],
  ])('has the place of the Terraform stack: %s', (_, changes, stack) => {
    expect(config(changes).stack).toEqual(stack);
  });

  it('has the Terraform stack in the definitions repository, unless the platform says otherwise', () => {
    const github = { ...platform().definition.github, definitions: { repository: 'platform' } };
    expect(config({ github }).stack).toEqual({ repository: 'platform', path: 'terraform' });
    expect(config({ github, terraform: { path: 'github' } }).stack).toEqual({ repository: 'platform', path: 'github' });
    expect(config({ github, terraform: { repository: 'infra' } }).stack).toEqual({ repository: 'infra', path: 'terraform' });
  });

  it('has no cluster on which nothing is deployed', () => {
    expect(Object.keys(config({ clusters: { ...clusters, spare: { server: 'https://spare.example' } } }).clusters!)).toEqual([
      'production',
      'staging',
    ]);
  });
});

describe('the ledgers of other repositories', () => {
  it('have the services that are built there', () => {
    const shared = { source: { repository: 'payments', visibility: 'public' } };
    const { repository } = ledgersOf({ services: [service(shared, 'refunds'), service(shared, 'payments-api')] });
    expect(repository('payments')).toEqual({ platform: 'gitops-platform', repository: 'payments', services: ['payments-api', 'refunds'] });
  });

  it('have the addresses of Terraform resources', () => {
    const addresses = addressesOf(ledgersOf().repository('terraform'));
    expect(addresses).toContain('github_repository.payments-api');
    expect(addresses).toContain('github_repository_environment.payments-api-gitops-promotion');
  });
});
