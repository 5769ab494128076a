import { platform, service } from '../../example-platform';
import { problemsOf } from '../../problems/case';

const here = 'https://kubernetes.default.svc';
const environment = (changes: object = {}) => ({ clusters: ['staging'], promotion: 'on-merge', ...changes });
const plain = (name: string, changes: Record<string, unknown> = {}) => service({ environments: {}, secrets: {}, ...changes }, name);

/** The names that meet, as they are said, and where. */
const meeting = (platformChanges: Record<string, unknown>, services = [plain('cart')]) =>
  problemsOf({ platform: platform(platformChanges), services }).map(({ code, message, at }) => [code, message, at]);

describe('names that meet', () => {
  it('are Applications of two services whose names share a dash', () => {
    const environments = { dev: environment(), 'api-dev': environment() };
    expect(meeting({ environments }, [plain('pay'), plain('pay-api')])).toEqual([
      [
        'names-meet',
        "service 'pay' in 'api-dev' and service 'pay-api' in 'dev' would share the Application name 'pay-api-dev'",
        ['services.pay', 'services.pay-api'],
      ],
    ]);
  });

  it('are Applications of one service, in an environment and on a cluster', () => {
    const clusters = { staging: { server: here }, eu: { server: 'https://eu.internal' } };
    const environments = { prod: environment({ clusters: ['staging', 'eu'] }), 'prod-eu': environment() };
    expect(meeting({ clusters, environments })).toEqual([
      [
        'names-meet',
        "service 'cart' in 'prod' and service 'cart' in 'prod-eu' would share the Application name 'cart-prod-eu'",
        ['services.cart'],
      ],
    ]);
  });

  it('are namespaces of two teams', () => {
    const teams = { platform: {}, qa: {}, pay: {}, 'pay-api': {} };
    const environments = { dev: environment(), 'api-dev': environment() };
    expect(meeting({ teams, environments }, [plain('cart', { team: 'pay' }), plain('shop', { team: 'pay-api' })])).toEqual([
      [
        'names-meet',
        "team 'pay' and team 'pay-api' would share the namespace 'pay-api-dev'",
        ['platform.environments.api-dev.namespace', 'platform.environments.dev.namespace'],
      ],
    ]);
  });

  it('are namespaces of two environments on one cluster, told once for all services', () => {
    const environments = { dev: environment(), test: environment() };
    const services = [plain('cart'), plain('shop')];
    const at = ['platform.environments.dev.namespace', 'platform.environments.test.namespace'];
    const message = "environment 'dev' and environment 'test' would share the namespace 'payments'";
    expect(meeting({ environments, namespace: '{team}' }, services)).toEqual([['names-meet', message, at]]);
  });

  it('are no namespaces on two clusters, nor those that teams are meant to share', () => {
    const apart = { dev: environment(), production: environment({ clusters: ['production'] }) };
    expect(meeting({ environments: apart, namespace: '{team}' })).toEqual([]);
    const shared = { environments: { dev: environment() }, namespace: 'all-{environment}' };
    expect(meeting(shared, [plain('cart'), plain('shop', { team: 'qa' })])).toEqual([]);
  });

  it('are Secrets of two services in one namespace', () => {
    const secrets = { 'db-password': { as: 'environment' } };
    expect(meeting({ environments: { dev: environment() } }, [plain('cart', { secrets }), plain('shop', { secrets })])).toEqual([
      [
        'names-meet',
        "service 'cart' and service 'shop' would share the Secret 'db-password'",
        ['services.cart.secrets.db-password', 'services.shop.secrets.db-password'],
      ],
    ]);
    const own = { environments: { dev: environment() }, namespace: '{service}-{environment}' };
    expect(meeting(own, [plain('cart', { secrets }), plain('shop', { secrets })])).toEqual([]);
  });

  it('are ConfigMaps, and workloads, of two services whose names share a dash', () => {
    const shop = plain('shop', { configFiles: { 'eu-app': { mountPath: '/a', files: {} } }, workloads: { worker: {} } });
    const others = [plain('shop-eu', { configFiles: { app: { mountPath: '/a', files: {} } } }), plain('shop-worker')];
    expect(meeting({ environments: { dev: environment() } }, [shop, ...others])).toEqual([
      [
        'names-meet',
        "service 'shop' and service 'shop-eu' would share the ConfigMap 'shop-eu-app'",
        ['services.shop-eu.configFiles', 'services.shop.configFiles'],
      ],
      [
        'names-meet',
        "service 'shop' and service 'shop-worker' would share the workload name 'shop-worker'",
        ['services.shop-worker', 'services.shop.workloads'],
      ],
    ]);
    expect(meeting({ environments: { dev: environment() }, namespace: '{service}-{environment}' }, [shop, ...others])).toEqual([]);
    const elsewhere = { workloads: { worker: {} }, environments: { dev: null } };
    const environments = { dev: environment(), test: environment({ namespace: '{team}-test' }) };
    expect(meeting({ environments }, [plain('shop', elsewhere), plain('shop-worker', { environments: { test: null } })])).toEqual([]);
  });

  it('are addresses to which two services lead, through one controller or one Gateway on a cluster', () => {
    const dev = { environments: { dev: environment() }, gateway: { name: 'public', namespace: 'gateways' } };
    const hosts = (paths: object, changes: object = {}) => ({ ingress: { hosts: { 'a.example.com': { paths } }, ...changes } });
    const httpRoute = (changes: object = {}) => ({ httpRoute: { hostnames: ['a.example.com'], ...changes } });
    const twoOf = (cart: object, shop: object) => meeting(dev, [plain('cart', { ...cart }), plain('shop', { ...shop })]);
    const both = (address: string, at: string) => [
      'names-meet',
      `service 'cart' in 'dev' and service 'shop' in 'dev' would share the address '${address}'`,
      [`services.cart.${at}`, `services.shop.${at}`],
    ];
    expect(twoOf(hosts({ '/': 'http', '/a': 'http' }), hosts({ '/a': 'http', '/b': 'http' }))).toEqual([
      both('a.example.com/a', 'ingress'),
    ]);
    expect(twoOf(httpRoute(), httpRoute())).toEqual([both('a.example.com/', 'httpRoute')]);
    expect(twoOf(hosts({ '/': 'http' }), httpRoute())).toEqual([]);
    expect(twoOf(hosts({ '/': 'http' }), hosts({ '/': 'http' }, { className: 'internal' }))).toEqual([]);
    expect(twoOf(httpRoute(), httpRoute({ gateway: { name: 'internal', namespace: 'gateways' } }))).toEqual([]);
    expect(twoOf(httpRoute(), httpRoute({ gateway: { name: 'public', namespace: 'gateways', sectionName: 'http' } }))).toEqual([]);
  });

  it('are addresses of one service in two environments on one cluster', () => {
    const cart = plain('cart', { ingress: { hosts: { 'a.example.com': {} } } });
    const apart = { dev: environment(), production: environment({ clusters: ['production'] }) };
    expect(meeting({ environments: apart }, [cart])).toEqual([]);
    expect(meeting({ environments: { dev: environment(), test: environment() } }, [cart])).toEqual([
      [
        'names-meet',
        "service 'cart' in 'dev' and service 'cart' in 'test' would share the address 'a.example.com/'",
        ['services.cart.ingress'],
      ],
    ]);
  });

  it('are the servers of two clusters, even without a service', () => {
    const clusters = { staging: { server: here }, production: { server: 'https://b' }, spare: { server: here } };
    expect(meeting({ clusters }, [])).toEqual([
      [
        'names-meet',
        `cluster 'spare' and cluster 'staging' would share the server '${here}'`,
        ['platform.clusters.spare.server', 'platform.clusters.staging.server'],
      ],
    ]);
  });

  it("are the cluster where Argo CD runs, by its name and by its server, and no cluster of another Argo CD's", () => {
    const clusters = { staging: { server: here }, production: { server: 'https://b' }, hub: { name: 'in-cluster' } };
    expect(meeting({ clusters }, [])).toEqual([
      [
        'names-meet',
        `cluster 'hub' and cluster 'staging' would share the server '${here}'`,
        ['platform.clusters.hub.name', 'platform.clusters.staging.server'],
      ],
    ]);
    expect(meeting({ clusters: { ...clusters, staging: { name: 'in-cluster' } } }, [])).toMatchObject([
      ['names-meet', `cluster 'hub' and cluster 'staging' would share the server '${here}'`, [{}, {}]],
    ]);
    expect(meeting({ clusters: { ...clusters, staging: { server: 'https://a' } } }, [])).toEqual([]);
    expect(meeting({ clusters, argoCd: { instances: 'per-cluster' } }, [])).toEqual([]);
  });

  it('are told with everybody who has them', () => {
    const clusters = { staging: { server: here }, production: { server: here }, spare: { server: here } };
    expect(meeting({ clusters }, [])).toMatchObject([
      ['names-meet', `cluster 'production', cluster 'spare' and cluster 'staging' would share the server '${here}'`, [{}, {}, {}]],
    ]);
  });
});

describe('repositories', () => {
  const { github } = platform().definition;

  it('meet another one in another case that keeps the Terraform stack', () => {
    expect(meeting({ terraform: { repository: 'Cart' } })).toEqual([
      [
        'names-meet',
        "repository 'Cart' and repository 'cart' would share the repository name 'cart'",
        ['platform.terraform.repository', 'services.cart.source.repository'],
      ],
    ]);
    expect(meeting({ github: { ...github, definitions: { repository: 'platform' } }, terraform: { repository: 'Platform' } })).toEqual([
      [
        'names-meet',
        "repository 'Platform' and repository 'platform' would share the repository name 'platform'",
        ['platform.github.definitions.repository', 'platform.terraform.repository'],
      ],
    ]);
  });

  it('may keep the Terraform stack besides code or definitions', () => {
    expect(meeting({ terraform: { repository: 'cart' } })).toEqual([]);
    expect(meeting({ github: { ...github, definitions: { repository: 'platform' } }, terraform: { repository: 'platform' } })).toEqual([]);
  });
});

describe('services of one repository', () => {
  const shop = (visibility?: string) => ({ source: { repository: 'shop', visibility } });

  it('agree about who can see it, said or not', () => {
    expect(meeting({}, [plain('a', shop()), plain('b', shop('private')), plain('c', shop())])).toEqual([]);
  });

  it('are told once where they do not', () => {
    expect(meeting({}, [plain('a', shop()), plain('b', shop('public')), plain('c', shop('public'))])).toEqual([
      [
        'repository-defined-differently',
        "the services of repository 'shop' disagree about its 'visibility'",
        ['services.a.source.visibility', 'services.b.source.visibility', 'services.c.source.visibility'],
      ],
    ]);
  });
});

describe('images', () => {
  const image = 'ghcr.io/myorg/shared';

  it('have one owner each, of all services', () => {
    const services = ['a-service', 'b-service'].map((name) => service({ images: { [name]: { repository: image } } }, name));
    expect(meeting({}, services)).toEqual([
      [
        'names-meet',
        `service 'a-service' and service 'b-service' would share the image name '${image}'`,
        ['services.a-service.images.a-service.repository', 'services.b-service.images.b-service.repository'],
      ],
    ]);
  });

  it('have one owner each, of one service', () => {
    const images = { cart: { repository: image }, worker: { repository: image } };
    expect(meeting({}, [plain('cart', { images })])).toEqual([
      [
        'names-meet',
        `image 'worker' of service 'cart' and service 'cart' would share the image name '${image}'`,
        ['services.cart.images.cart.repository', 'services.cart.images.worker.repository'],
      ],
    ]);
  });
});

describe('paths that a service shares', () => {
  const of = (name: string, source: object) => plain(name, { source: { repository: 'shop', ...source } });
  const shared = { shared: ['go.work'] };
  const withDefault = { defaults: { source: shared } };

  it('say nothing where the repository has no other service', () => {
    expect(meeting({}, [of('cart', shared), plain('orders')])).toEqual([
      ['without-effect', "'shared' does nothing without 'another service in the repository'", ['services.cart.source.shared']],
    ]);
    expect(meeting({}, [of('cart', shared), of('orders', {})])).toEqual([]);
  });

  it('may be defaults, which are for several services', () => {
    expect(meeting(withDefault, [of('cart', {}), plain('orders')])).toEqual([]);
  });
});
