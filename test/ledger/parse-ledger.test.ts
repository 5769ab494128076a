import { assert, constant, dictionary, jsonValue, property, record, string } from 'fast-check';
import { repositoryLedgerFiles, serviceLedgerFiles } from '../../src/ledger/ledger-files';
import { parseRepositoryLedger, parseServiceLedger } from '../../src/ledger/parse-ledger';
import { ledgersOf } from './ledgers-of';

const file = '.charthouse/services/payments-api.json';
const ledger = ledgersOf().service('payments-api');
const config = ledgersOf().repository('gitops-platform');

const reasonOf = (value: unknown, parse: typeof parseServiceLedger | typeof parseRepositoryLedger = parseServiceLedger) =>
  parse(file, typeof value === 'string' ? value : JSON.stringify(value)).problem?.message.replace(/^.*has written: /, '');

/** The ledger with another environment. */
const withDev = (changes: object) => ({ ...ledger, environments: { dev: { ...ledger.environments.dev, ...changes } } });

describe('a ledger', () => {
  it('is read as it was written', () => {
    const map = dictionary(string(), jsonValue());
    const facts = record({
      objects: dictionary(string(), map),
      replicas: constant({ 'Deployment.apps/shop': 3 }),
      syncWindows: constant([]),
    });
    assert(
      property(dictionary(string(), facts), string(), (environments, team) => {
        const given = {
          ...ledger,
          team,
          environments: Object.fromEntries(
            Object.entries(environments).map(([name, own]) => [name, { ...ledger.environments.dev!, ...own }]),
          ),
        };
        const [written] = serviceLedgerFiles(given, { paths: [] });
        const { value } = parseServiceLedger(written!.path, written!.content as string);
        expect(value).toEqual(JSON.parse(JSON.stringify(given)));
        expect(serviceLedgerFiles(value!, { paths: [] })).toEqual([written, expect.anything()]);
      }),
    );
  });

  it('of a repository is read as it was written', () => {
    const [written] = repositoryLedgerFiles(config, { paths: [] });
    expect(parseRepositoryLedger(written!.path, written!.content as string)).toEqual({ value: config });
  });

  it('may have more than this version knows', () => {
    expect(reasonOf({ ...ledger, owner: 'platform' })).toBeUndefined();
    expect(reasonOf({ ...config, owner: 'platform' }, parseRepositoryLedger)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['it is not JSON', '<<<<<<< HEAD\n{}'],
    ['it is not a map', []],
    ["'team' is not a text", { ...ledger, team: undefined }],
    ["'environments' is not a map", { ...ledger, environments: [] }],
    ["'environments.dev.namespace' is not a text", withDev({ namespace: 1 })],
    ["'environments.dev.clusters.staging' is not a cluster with a server or a name", withDev({ clusters: { staging: {} } })],
    ["'environments.dev.clusters.staging' is not a map", withDev({ clusters: { staging: null } })],
    ["'environments.dev.images[1]' is not a text", withDev({ images: ['a', 2] })],
    ["'environments.dev.objects.Service/x' is not a map", withDev({ objects: { 'Service/x': true } })],
    ["'environments.dev.replicas.x' is not a number", withDev({ replicas: { x: '3' } })],
    ["'environments.dev.retired' is not true or false", withDev({ retired: 'yes' })],
    ["'environments.dev.tagFile' is not a path that stays in the repository", withDev({ tagFile: '../../etc/passwd' })],
  ])('of a service is refused where %s', (reason, value) => expect(reasonOf(value)).toBe(reason));

  it.each<[string, unknown]>([
    ["'repository' is not a text", { ...config, repository: null }],
    ["'clusters.staging.namespaces' is not a list", { ...config, clusters: { staging: {} } }],
    ["'teams.payments.namespaces.staging' is not a list", { ...config, teams: { payments: { namespaces: { staging: 'a' } } } }],
    ["'syncWindows.nightly.schedule' is not a text", { ...config, syncWindows: { nightly: { kind: 'deny' } } }],
    ["'services[0]' is not a text", { ...config, services: [1] }],
    ["'resources' is not a map", { ...config, resources: 'github_repository.cart' }],
    ["'resources[0]' is not a text", { ...config, resources: [1] }],
    ["'resources.repositories' is not a map", { ...config, resources: {} }],
    ["'resources.teams.qa' is not a list", { ...config, resources: { repositories: {}, teams: { qa: {} }, managedTeams: {} } }],
    ["'stack.path' is not a path that stays in the repository", { ...config, stack: { repository: 'infra', path: '../x' } }],
    ["'stack.repository' is not a name", { ...config, stack: { repository: 'a/b', path: 'x' } }],
    ["'left[0]' is not a text", { ...config, left: [1] }],
  ])('of a repository is refused where %s', (reason, value) => expect(reasonOf(value, parseRepositoryLedger)).toBe(reason));
});
