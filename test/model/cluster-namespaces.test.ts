import type { DeclaredService } from '../../src/definition/definitions';
import { clusterNamespaces } from '../../src/model/cluster-namespaces';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { platform } from '../example-platform';
import { plain } from './resolved';

function namespacesOf(services: readonly DeclaredService[], platformChanges = {}) {
  const resolved = resolveDefinitions({ platform: platform(platformChanges), services });
  expect(resolved.problems).toEqual([]);
  return clusterNamespaces(resolved.platform!, resolved.services);
}
const strict = (name: string) => ({ name, podSecurity: 'restricted', reasons: [] });
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
      },
    ]);
  });

  it('are lowered where the service says so, and nowhere else', () => {
    const { dev } = platform().definition.environments;
    const environments = { dev, production: { clusters: ['staging', 'production'], promotion: { after: 'dev' } } };
    const override = { production: { clusters: { production: lowered('baseline', 'a driver') } } };
    expect(namespacesOf([plain({ environments: override })], { environments })).toEqual([
      { cluster: 'production', namespaces: [{ name: 'payments-production', podSecurity: 'baseline', reasons: ['shop: a driver'] }] },
      { cluster: 'staging', namespaces: [strict('payments-dev'), strict('payments-production')] },
    ]);
  });
});
