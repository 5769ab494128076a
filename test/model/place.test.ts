import { placesOf as definitionPlacesOf, placesWithin, type PlaceContext } from '../../src/model/place';
import { platform } from '../example-platform';
import { plain } from './resolved';

const placesOf =
  (of: PlaceContext) =>
  (...path: string[]) =>
    String(definitionPlacesOf(of)(...path));

const asker = (changes: Record<string, unknown>, defaults: unknown = {}, ofTeam: unknown = {}): PlaceContext => ({
  service: plain(changes),
  platform: platform({ defaults, teams: { payments: { defaults: ofTeam } } }),
  environment: 'dev',
  cluster: 'eu',
});
const ports = { ports: { http: 8080 } };

describe('the place of a property', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'the cluster, where it says it',
      { ...ports, environments: { dev: { ...ports, clusters: { eu: ports } } } },
      '.environments.dev.clusters.eu',
    ],
    ['else the environment', { ...ports, environments: { dev: { ...ports, clusters: { eu: {}, us: ports } } } }, '.environments.dev'],
    ['else the service', { ...ports, environments: { dev: {}, staging: ports } }, ''],
    ['the service, where nobody says it', { environments: { dev: { ports: undefined } } }, ''],
  ])('is %s', (_, changes, expected) => {
    expect(placesOf(asker(changes))('ports')).toBe(`services.shop${expected}.ports`);
  });

  it('is the platform, where it alone says it', () => {
    expect(placesOf(asker({}, ports))('ports')).toBe('platform.defaults.ports');
    expect(placesOf(asker(ports, ports))('ports')).toBe('services.shop.ports');
  });

  it('is the team, where the service does not say it', () => {
    expect(placesOf(asker({}, ports, ports))('ports')).toBe('platform.teams.payments.defaults.ports');
    expect(placesOf(asker({}, ports, { env: {} }))('ports')).toBe('platform.defaults.ports');
    expect(placesOf(asker(ports, ports, ports))('ports')).toBe('services.shop.ports');
  });

  it('knows whose definition it is in', () => {
    const of = (changes: object, defaults: object) => definitionPlacesOf(asker({ ...changes }, defaults))('ports').of;
    expect([of({}, ports), of(ports, ports), of({}, {})]).toEqual(['platform', 'service', 'service']);
  });

  it('is that of the part, not of the whole', () => {
    const place = placesOf(
      asker({ resources: { requests: { cpu: '1' } }, environments: { dev: { resources: { limits: { cpu: '1' } } } } }),
    );
    expect(place('resources', 'requests', 'cpu')).toBe('services.shop.resources.requests.cpu');
    expect(place('resources', 'limits', 'cpu')).toBe('services.shop.environments.dev.resources.limits.cpu');
  });

  it('is where something was switched off', () => {
    expect(placesOf(asker({ service: {}, environments: { dev: { service: null } } }))('service')).toBe(
      'services.shop.environments.dev.service',
    );
  });

  it('is found through names with dots, and in lists', () => {
    const place = placesOf(asker({ environments: { dev: { secrets: { 'a.b': {} }, tolerations: [{ key: 'a' }] } } }));
    expect(place('secrets', 'a.b')).toBe('services.shop.environments.dev.secrets.a.b');
    expect(place('tolerations', '[0]')).toBe('services.shop.environments.dev.tolerations[0]');
    expect(place('tolerations', '[1]')).toBe('services.shop.tolerations[1]');
  });

  it('is no property that every object has', () => {
    expect(placesOf(asker({ environments: { dev: {} } }))('constructor')).toBe('services.shop.constructor');
  });
});

describe('the place of a property of a further workload', () => {
  const worker = (...changes: object[]) => ({ workloads: { worker: Object.assign({}, ...changes) as object } });
  const placeOf = (changes: Record<string, unknown>, defaults: unknown, ...path: string[]) =>
    String(placesWithin(asker(changes, defaults), 'worker')(...path));

  it.each<[string, Record<string, unknown>, string]>([
    [
      'the cluster, where it says it',
      { ...worker(ports), environments: { dev: { clusters: { eu: worker(ports) } } } },
      '.environments.dev.clusters.eu',
    ],
    ['else the environment', { ...worker(ports), environments: { dev: worker(ports) } }, '.environments.dev'],
    ['else the service', { ...worker(ports), environments: { dev: worker() } }, ''],
    ['the workload, where nobody says it of that, be it said of the service', { ...worker(), ...ports }, ''],
  ])('is %s', (_, changes, expected) => {
    expect(placeOf(changes, {}, 'ports')).toBe(`services.shop${expected}.workloads.worker.ports`);
  });

  it('is the platform, where it alone says it of the workload', () => {
    expect(placeOf({ ...worker(), replicas: 3 }, { replicas: 2 }, 'replicas')).toBe('platform.defaults.replicas');
    expect(placeOf({}, worker(ports), 'ports')).toBe('platform.defaults.workloads.worker.ports');
  });

  it('is the service, where the workload takes it over or shares it', () => {
    const changes = { ...worker(), env: { A: '1' }, environments: { dev: { configFiles: { app: {} } } } };
    expect(placeOf(changes, { env: { A: '2' } }, 'env', 'A')).toBe('services.shop.env.A');
    expect(placeOf(changes, {}, 'configFiles', 'app')).toBe('services.shop.environments.dev.configFiles.app');
  });
});
