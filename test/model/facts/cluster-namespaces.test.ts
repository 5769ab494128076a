import type { DeclaredService } from '../../../src/definition/definitions';
import { clusterNamespaces } from '../../../src/model/facts/cluster-namespaces';
import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain } from '../resolved';

function namespacesOf(services: readonly DeclaredService[], platformChanges = {}) {
  const resolved = resolveDefinitions({ platform: platform(platformChanges), services });
  expect(resolved.problems).toEqual([]);
  return clusterNamespaces(resolved.platform!, resolved.services);
}
const none = { labels: {}, annotations: {} };
const strict = (name: string) => ({ name, podSecurity: 'restricted', reasons: [], ...none });
const lowered = (level: string, reason: string) => ({ podSecurity: { level, reason } });

describe('the namespaces of a cluster', () => {
  it('are those of its services, each once, by name', () => {
    expect(namespacesOf([plain({}, 'shop'), plain({}, 'cart'), plain({ team: 'qa' }, 'tests')])).toEqual([
      { cluster: 'production', namespaces: [strict('payments-production'), strict('qa-production')] },
      {
        cluster: 'staging',
        namespaces: [strict('payments-dev'), strict('payments-staging'), strict('qa-dev'), strict('qa-staging')],
      },
    ]);
  });

  it('carry what is said of them: what is said of all objects, the platform’s words over it, the environment’s over these, and the team’s over all', () => {
    const label = (value: string | null) => ({ labels: { 'istio-injection': value, [`of-${value}`]: 'yes' } });
    const { environments } = platform().definition;
    const [production, staging] = namespacesOf([plain(), plain({ team: 'qa' }, 'tests')], {
      labels: { all: 'yes', 'istio-injection': 'all', 'of-qa': 'removed' },
      annotations: { note: 'all', contact: 'us' },
      namespaceMetadata: { ...label('platform'), annotations: { note: 'a', contact: null } },
      environments: { ...environments, dev: { ...environments.dev, namespaceMetadata: { ...label('dev'), annotations: { note: null } } } },
      teams: {
        platform: {},
        qa: { namespaceMetadata: { labels: { 'istio-injection': null, 'of-qa': null } } },
        payments: { namespaceMetadata: label('payments') },
      },
    });
    const said = (namespaces: typeof production) =>
      Object.fromEntries(namespaces!.namespaces.map(({ name, labels, annotations }) => [name, [labels, annotations]]));
    const platforms = { all: 'yes', 'of-platform': 'yes' };
    const payments = { 'istio-injection': 'payments', 'of-payments': 'yes', 'of-qa': 'removed', ...platforms };
    expect(said(production)).toEqual({ 'payments-production': [payments, { note: 'a' }], 'qa-production': [platforms, { note: 'a' }] });
    expect(said(staging)).toEqual({
      'payments-dev': [{ ...payments, 'of-dev': 'yes' }, {}],
      'payments-staging': [payments, { note: 'a' }],
      'qa-dev': [{ ...platforms, 'of-dev': 'yes' }, {}],
      'qa-staging': [platforms, { note: 'a' }],
    });
  });

  it('may have a label and an annotation of one key', () => {
    const namespaceMetadata = { labels: { owner: 'a' }, annotations: { owner: 'b' } };
    const [staging] = namespacesOf([plain({ environments: { production: null } })], { namespaceMetadata });
    expect(staging!.namespaces[0]).toMatchObject(namespaceMetadata);
  });

  it('may have annotations of up to 256 KiB', () => {
    const { environments, teams } = platform().definition;
    const said = (bytes: number) => {
      const annotations = (key: string, size: number) => ({ namespaceMetadata: { annotations: { [key]: 'x'.repeat(size - 1) } } });
      const changed = {
        ...annotations('a', 200_000),
        environments: { ...environments, dev: { ...environments.dev, ...annotations('b', 60_000) } },
        teams: { ...teams, payments: annotations('c', bytes) },
      };
      const services = [plain(), plain({ environments: { dev: null } }, 'cart')];
      return resolveDefinitions({ platform: platform(changed), services }).problems.map(({ code, at }) => [code, ...at]);
    };
    expect(said(2_144)).toEqual([]);
    expect(said(2_145)).toEqual([
      [
        'annotations-too-large',
        ...['platform', 'platform.environments.dev', 'platform.teams.payments'].map((at) => `${at}.namespaceMetadata.annotations`),
      ],
    ]);
  });

  it('are not listed for a cluster without any', () => {
    expect(namespacesOf([plain({ environments: { production: null } })]).map(({ cluster }) => cluster)).toEqual(['staging']);
    expect(namespacesOf([])).toEqual([]);
  });

  it('keep the least strict standard of their services, with every reason once, sorted', () => {
    const services = [
      plain(lowered('baseline', 'the vendor image runs as root'), 'shop'),
      plain({}, 'cart'),
      plain(lowered('privileged', 'it reads the logs of the node'), 'logs'),
    ];
    const [production] = namespacesOf(services);
    expect(production!.namespaces).toEqual([
      {
        name: 'payments-production',
        podSecurity: 'privileged',
        reasons: ['logs: it reads the logs of the node', 'shop: the vendor image runs as root'],
        ...none,
      },
    ]);
  });

  it('are lowered where the service says so, and nowhere else', () => {
    const { dev } = platform().definition.environments;
    const environments = { dev, production: { clusters: ['staging', 'production'], promotion: { after: 'dev' } } };
    const override = { production: { clusters: { production: lowered('baseline', 'a driver') } } };
    expect(namespacesOf([plain({ environments: override })], { environments })).toEqual([
      {
        cluster: 'production',
        namespaces: [{ name: 'payments-production', podSecurity: 'baseline', reasons: ['shop: a driver'], ...none }],
      },
      { cluster: 'staging', namespaces: [strict('payments-dev'), strict('payments-production')] },
    ]);
  });
});
