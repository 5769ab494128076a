import type { Definitions } from '../../../src/definition/definitions';
import { describeStages } from '../../../src/ledger/meaning/describe-stages';
import { parseServiceLedger } from '../../../src/ledger/parse-ledger';
import type { ServiceLedger } from '../../../src/ledger/service-ledger';
import { inRepository, serviceLedgerFile } from '../../../src/names/paths';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

describe('what ledgers say about where a service is deployed', () => {
  const { environments } = platform().definition;
  const spread = { environments: { ...environments, staging: { ...environments.staging, clusters: ['staging', 'production'] } } };

  function ledgerOf(changes: Record<string, unknown> | undefined, ofPlatform: Record<string, unknown>): ServiceLedger | undefined {
    if (!changes) return undefined;
    const definitions: Definitions = { platform: platform(ofPlatform), services: [service(changes, 'shop')] };
    const { files, problems } = render(definitions);
    expect(problems).toEqual([]);
    const file = inRepository(definitions.platform.name, serviceLedgerFile('shop'));
    return parseServiceLedger(file, files.tryGet(file)!).value;
  }

  /** Grade, environment and text of each line. */
  function told(
    before: Record<string, unknown> | undefined,
    after: Record<string, unknown> | undefined,
    ofPlatform: Record<string, unknown> = {},
  ): string[] {
    const lines = describeStages({ before: ledgerOf(before, spread), after: ledgerOf(after, { ...spread, ...ofPlatform }) });
    return lines.map(({ grade, environment, text, reason }) => `${grade} ${environment}: ${text}; ${reason}`);
  }
  const withStaging = (staging: object | null, more: object = {}) => ({ ...more, environments: { staging } });

  it('is nothing where it stays as it is', () => {
    expect(told({}, {})).toEqual([]);
    expect(told({}, { replicas: 7 })).toEqual([]);
  });

  it('is each environment of a new service', () => {
    expect(told(undefined, {})).toEqual([
      "low dev: is deployed in namespace 'payments-dev' on cluster 'staging' (5 objects); nothing of it runs there yet",
      "low production: is deployed in namespace 'payments-production' on cluster 'production' (7 objects); nothing of it runs there yet",
      "low staging: is deployed in namespace 'payments-staging' on clusters 'production' and 'staging' (6 objects); nothing of it runs there yet",
    ]);
  });

  it('is what keeps running where it leaves, unless its objects are deleted with it', () => {
    expect(told({}, withStaging(null))).toEqual([
      "high staging: is no longer deployed in namespace 'payments-staging' on clusters 'production' and 'staging' (6 objects); its objects keep running, and nobody updates them",
    ]);
    expect(
      told({ deletion: 'cascade' }, undefined)
        .map((line) => line.split(/:|; /))
        .map(([begin, , end]) => `${begin}; ${end}`),
    ).toEqual([
      'destructive dev; its objects are deleted',
      'destructive production; its objects are deleted',
      'destructive staging; its objects are deleted',
    ]);
  });

  it('is that it is retired, and nothing when it leaves then', () => {
    expect(told({}, withStaging({ retired: true }))).toEqual([
      "destructive staging: is retired in namespace 'payments-staging' on clusters 'production' and 'staging' (6 objects); its objects are deleted",
    ]);
    expect(told(withStaging({ retired: true }), withStaging(null))).toEqual([]);
    expect(told(withStaging({ retired: true }), {})).toEqual([
      "low staging: is deployed in namespace 'payments-staging' on clusters 'production' and 'staging' (6 objects); nothing of it runs there yet",
    ]);
  });

  it('is a cluster that it leaves, or that is added', () => {
    const lesser = { environments: { ...environments, staging: { ...environments.staging, clusters: ['production'] } } };
    expect(told({}, {}, lesser)).toEqual([
      "high staging: is no longer deployed in namespace 'payments-staging' on cluster 'staging' (6 objects); its objects keep running, and nobody updates them",
    ]);
    const more = { environments: { ...environments, dev: { ...environments.dev, clusters: ['staging', 'production'] } } };
    expect(told({}, {}, { ...spread, environments: { ...spread.environments, dev: more.environments.dev } })).toEqual([
      "low dev: is deployed in namespace 'payments-dev' on cluster 'production' (5 objects) as well; nothing of it runs there yet",
    ]);
  });

  it('is one line where it moves to another namespace', () => {
    expect(told({}, {}, { namespace: 'our-{environment}' }).filter((line) => line.includes(' dev: '))).toEqual([
      "high dev: moves from namespace 'payments-dev' to namespace 'our-dev' on cluster 'staging' (5 objects); it starts anew there, and brings no data along",
    ]);
  });
});
