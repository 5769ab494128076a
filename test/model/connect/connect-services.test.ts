import type { DeclaredService } from '../../../src/definition/definitions';
import type { ServiceSpecModel } from '../../../src/model/types/service-spec-model';
import type { ServiceModel } from '../../../src/model/types/service-model';
import type { NetworkModel } from '../../../src/model/types/workload-model';
import { platform } from '../../example-platform';
import { problemsOf } from '../../problems/case';
import { instanceIn, plain, resolveAll } from '../resolved';

const http = { ports: { http: 8080 } };
const closed = { networkPolicy: { ingress: { ownNamespace: false } } };
const calling = (...calls: string[]) => ({ calls });

/** The services by name, resolved and connected. */
function connected(services: Record<string, Record<string, unknown>>, platformChanges = {}): Record<string, ServiceModel> {
  const declared = Object.entries(services).map(([name, changes]) => plain(changes, name));
  return Object.fromEntries(resolveAll(declared, platformChanges).map((service) => [service.name, service]));
}

/** The network of a service's own workload. */
const networkOf = ({ workloads }: ServiceSpecModel): NetworkModel => workloads[0]!.network!;
const inStaging = (service: ServiceModel | undefined): NetworkModel => networkOf(instanceIn('staging', service!));

const peer = (workload: string | undefined, namespace?: string) => ({ namespace, workload });
const callTo = (workload: string, ports: [number, ('TCP' | 'UDP')?][], namespace?: string) => ({
  peer: { namespace, workload },
  ports: ports.map(([port, protocol = 'TCP']) => ({ port, protocol })),
});

describe('a call within one namespace', () => {
  const { cart, ledger } = connected({
    cart: calling('ledger'),
    ledger: { ...closed, ports: { http: 8080, dns: { containerPort: 53, port: 5353, protocol: 'UDP' } } },
  });

  it('is let out to the ports of the containers, and let in from the pods that call', () => {
    expect(inStaging(cart).calls).toEqual([callTo('ledger', [[53, 'UDP'], [8080]])]);
    expect(inStaging(ledger).ingress).toEqual([peer('cart')]);
    expect([inStaging(cart).ingress, inStaging(ledger).calls]).toEqual([[], []]);
  });

  it('is alike in all environments, and so in the base', () => {
    const sides = (service: ServiceModel) =>
      [service.base, ...['dev', 'production'].map((each) => instanceIn(each, service))].map(networkOf);
    expect(sides(cart!)).toEqual([inStaging(cart), inStaging(cart), inStaging(cart)]);
    expect(sides(ledger!)).toEqual([inStaging(ledger), inStaging(ledger), inStaging(ledger)]);
  });

  it('needs no word where the whole namespace is let in', () => {
    expect(inStaging(connected({ cart: calling('ledger'), ledger: http }).ledger).ingress).toEqual([peer(undefined)]);
  });

  it('is one of all workloads of the caller, and to the own one of the called', () => {
    const { shop, bank } = connected({
      shop: { ...calling('bank'), workloads: { worker: {} } },
      bank: { ...http, ...closed, workloads: { audit: { ports: { http: 9999 } } } },
    });
    expect(instanceIn('staging', shop!).workloads.map(({ network }) => network!.calls)).toEqual([
      [callTo('bank', [[8080]])],
      [callTo('bank', [[8080]])],
    ]);
    expect(instanceIn('staging', bank!).workloads.map(({ network }) => network!.ingress)).toEqual([
      [peer('bank-audit'), peer('shop'), peer('shop-worker')],
      [peer('bank')],
    ]);
  });

  it('has each caller once, by name', () => {
    const { bank } = connected({ web: calling('bank'), app: calling('bank', 'bank'), bank: { ...http, ...closed } });
    expect(inStaging(bank).ingress).toEqual([peer('app'), peer('web')]);
  });

  it('goes both ways', () => {
    const { a, b } = connected({ a: { ...http, ...closed, ...calling('b') }, b: { ...http, ...closed, ...calling('a') } });
    expect([inStaging(a).ingress, inStaging(b).ingress]).toEqual([[peer('b')], [peer('a')]]);
    expect([inStaging(a).calls, inStaging(b).calls]).toEqual([[callTo('b', [[8080]])], [callTo('a', [[8080]])]]);
  });
});

describe('a call across teams', () => {
  const { cart, ledger } = connected({ cart: { team: 'qa', ...calling('ledger') }, ledger: http });

  it('names the namespace of the other, which only an environment gives', () => {
    expect(inStaging(cart).calls).toEqual([callTo('ledger', [[8080]], 'payments-staging')]);
    expect(inStaging(ledger).ingress).toEqual([peer(undefined), peer('cart', 'qa-staging')]);
    expect(networkOf(instanceIn('production', ledger!)).ingress).toEqual([peer(undefined), peer('cart', 'qa-production')]);
    expect([networkOf(cart!.base).calls, networkOf(ledger!.base).ingress]).toEqual([[], [peer(undefined)]]);
  });

  it('is not covered by the namespace that is let in as a whole, unless it is that one', () => {
    const open = (namespaces: string[]) =>
      inStaging(
        connected({ cart: { team: 'qa', ...calling('ledger') }, ledger: { ...http, networkPolicy: { ingress: { namespaces } } } }).ledger,
      ).ingress;
    expect(open(['qa-staging'])).toEqual([peer(undefined), peer(undefined, 'qa-staging')]);
    expect(open(['qa-dev'])).toEqual([peer(undefined), peer(undefined, 'qa-dev'), peer('cart', 'qa-staging')]);
  });

  it('is in the base where all teams share a namespace', () => {
    const shared = connected(
      { cart: { team: 'qa', ...calling('ledger') }, ledger: { ...http, ...closed } },
      { namespace: 'all-{environment}' },
    );
    expect(networkOf(shared.ledger!.base).ingress).toEqual([peer('cart')]);
  });
});

describe('a call of what is retired', () => {
  const http8080 = { ...http, ...closed };

  it('leads nowhere, as one of what is not deployed', () => {
    const services = (retired: object) => [plain(calling('ledger'), 'cart'), plain({ ...http8080, ...retired }, 'ledger')];
    expect(
      problemsOf({ services: services({ environments: { staging: { retired: true } } }) }).map(({ code, message }) => [code, message]),
    ).toEqual([['call-not-deployed', "the service 'ledger' is not deployed to 'staging', where it is called"]]);
    expect(problemsOf({ services: services({ retired: true }) }).map(({ code }) => code)).toEqual(Array(3).fill('call-not-deployed'));
  });

  it('is let in no more, and may go to what has gone, by one that is retired itself', () => {
    const retired = { environments: { staging: { retired: true } } };
    const { cart, ledger } = connected({ cart: { ...calling('ledger'), ...retired }, ledger: { ...http8080 } });
    expect(inStaging(ledger).ingress).toEqual([]);
    expect(networkOf(instanceIn('dev', ledger!)).ingress).toEqual([peer('cart')]);
    expect(cart!.stages.length).toBe(3);
    expect(
      problemsOf({ services: [plain({ ...calling('ledger'), ...retired }, 'cart'), plain({ ...http8080, ...retired }, 'ledger')] }),
    ).toEqual([]);
  });
});

describe('a call in some environments', () => {
  it('is open there alone', () => {
    const { cart, ledger } = connected({
      cart: { calls: ['ledger'], environments: { dev: { calls: [] }, staging: { calls: null } } },
      ledger: { ...http, ...closed },
    });
    const open = (service: ServiceModel, side: 'calls' | 'ingress') =>
      [service.base, ...['dev', 'staging', 'production'].map((each) => instanceIn(each, service))].map(
        (each) => networkOf(each)[side].length,
      );
    expect(open(cart!, 'calls')).toEqual([1, 0, 0, 1]);
    expect(open(ledger!, 'ingress')).toEqual([1, 0, 0, 1]);
  });

  it('finds the ports that the other has there', () => {
    const { cart, ledger } = connected({
      cart: calling('ledger'),
      ledger: { ...http, environments: { staging: { ports: { http: null, grpc: 9090 } } } },
    });
    expect([networkOf(cart!.base).calls, inStaging(cart).calls]).toEqual([[callTo('ledger', [[8080]])], [callTo('ledger', [[9090]])]]);
    expect(inStaging(ledger).ingress).toEqual([peer(undefined)]);
  });
});

describe('a call where clusters differ', () => {
  const { dev } = platform().definition.environments;
  const clusters = { staging: { server: 'https://a' }, eu: { server: 'https://eu' }, us: { server: 'https://us' } };
  const spread = { clusters, environments: { dev, production: { clusters: ['eu', 'us'], promotion: { after: 'dev' } } } };
  const inEu = (changes: object) => ({ environments: { production: { clusters: { eu: changes } } } });
  const inProduction = (service: ServiceModel | undefined) =>
    service!.stages[1]!.overlays.map(({ cluster, spec }) => ({ cluster, ...networkOf(spec) }));

  it('is open on the clusters where it is made', () => {
    const { cart, ledger } = connected({ cart: inEu({ calls: ['ledger'] }), ledger: { ...http, ...closed } }, spread);
    expect(inProduction(cart)).toMatchObject([
      { cluster: 'eu', calls: [callTo('ledger', [[8080]])] },
      { cluster: 'us', calls: [] },
    ]);
    // The other is alike on both.
    expect(inProduction(ledger)).toMatchObject([{ cluster: undefined, ingress: [peer('cart')] }]);
  });

  it('is to the ports of the same cluster, or to those of all where the caller is alike on them', () => {
    const ledger = { ...http, ...inEu({ ports: { grpc: 9090 } }) };
    const alike = connected({ cart: calling('ledger'), ledger }, spread);
    expect(inProduction(alike.cart)).toMatchObject([{ cluster: undefined, calls: [callTo('ledger', [[8080], [9090]])] }]);
    const apart = connected({ cart: { ...calling('ledger'), ...inEu({ replicas: 3 }) }, ledger }, spread);
    expect(inProduction(apart.cart)).toMatchObject([
      { cluster: 'eu', calls: [callTo('ledger', [[8080], [9090]])] },
      { cluster: 'us', calls: [callTo('ledger', [[8080]])] },
    ]);
  });

  it('is a problem at the cluster that says it', () => {
    const services = [plain(inEu({ calls: ['nobody'] }), 'cart')];
    expect(problemsOf({ platform: platform(spread), services }).map(({ code, at }) => [code, ...at])).toEqual([
      ['unknown-service', 'services.cart.environments.production.clusters.eu.calls'],
    ]);
  });
});

describe('a call where somebody has no policy', () => {
  const open = { networkPolicy: null };

  it('is opened by the other alone', () => {
    const callerOpen = connected({ cart: { ...calling('ledger'), ...open }, ledger: { ...http, ...closed } });
    expect(instanceIn('staging', callerOpen.cart!).workloads[0]!.network).toBeUndefined();
    expect(inStaging(callerOpen.ledger).ingress).toEqual([peer('cart')]);
    const calleeOpen = connected({ cart: calling('ledger'), ledger: { ...http, ...open } });
    expect(inStaging(calleeOpen.cart).calls).toEqual([callTo('ledger', [[8080]])]);
    expect(instanceIn('staging', calleeOpen.ledger!).workloads[0]!.network).toBeUndefined();
  });
});

describe('a call of an address', () => {
  it('has a host and a port, each once', () => {
    const calls = ['https://b.example.com', 'https://B.example.com:443', 'postgres://a.example.com', 'https://b.example.com:8443'];
    const { cart } = connected({ cart: { ...calling(...calls), workloads: { worker: {} } } });
    const urls = [
      { host: 'a.example.com', port: 5432 },
      { host: 'b.example.com', port: 443 },
      { host: 'b.example.com', port: 8443 },
    ];
    expect(instanceIn('staging', cart!).workloads.map(({ network }) => network!.urls)).toEqual([urls, urls]);
    expect(networkOf(cart!.base).urls).toEqual(urls);
    expect(inStaging(cart).calls).toEqual([]);
  });
});

describe('a call that leads nowhere', () => {
  const said = (services: DeclaredService[]) => problemsOf({ services }).map(({ message, at, allowed }) => [message, at, allowed]);

  it('is of nobody, or of oneself', () => {
    expect(said([plain(calling('legder', 'cart'), 'cart'), plain(http, 'ledger')])).toEqual([
      ["there is no other service 'cart'", ['services.cart.calls'], ['ledger']],
      ["there is no other service 'legder'", ['services.cart.calls'], ['ledger']],
    ]);
  });

  it('is not told of a service that has problems of its own', () => {
    const services = [plain(calling('ledger', 'bank'), 'cart'), plain({ ...http, replicas: -1 }, 'ledger')];
    expect(said(services).map(([message, , allowed]) => [message, allowed])).toEqual([
      ['-1 is not a number of replicas', ['whole numbers from 0']],
      ["there is no other service 'bank'", ['ledger']],
    ]);
  });

  it('is of a service that is not deployed there', () => {
    const services = [plain(calling('ledger'), 'cart'), plain({ ...http, environments: { dev: null, staging: null } }, 'ledger')];
    expect(said(services).map(([message]) => message)).toEqual([
      "the service 'ledger' is not deployed to 'dev', where it is called",
      "the service 'ledger' is not deployed to 'staging', where it is called",
    ]);
    const alike = [plain({ ...calling('ledger'), environments: { dev: null, staging: { calls: [] } } }, 'cart'), services[1]!];
    expect(said(alike)).toEqual([]);
  });

  it('is of a service without a port there, at the override that says it', () => {
    const services = [
      plain({ environments: { dev: { calls: ['ledger'] } } }, 'cart'),
      plain({ ...http, environments: { dev: { ports: null } } }, 'ledger'),
    ];
    expect(said(services)).toEqual([["the service 'ledger' has no port to call", ['services.cart.environments.dev.calls'], undefined]]);
  });

  it('is told of the platform, where it calls for all services', () => {
    const problems = problemsOf({ platform: platform({ defaults: { calls: ['gone'] } }), services: [plain({}, 'cart')] });
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([['unknown-service', 'platform.defaults.calls']]);
  });
});

describe('connected services', () => {
  it('keep what they let in without any calls', () => {
    const { web } = connected({ cart: calling('ledger'), ledger: http, web: http });
    expect(inStaging(web).ingress).toEqual([peer(undefined)]);
  });
});
