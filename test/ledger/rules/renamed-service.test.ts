import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

type Services = ReturnType<typeof service>[];

/** What is found when services give way to others. */
const found = (before: Services, after: Services): string[] =>
  warningsBetween({ platform: platform(), services: before }, { platform: platform(), services: after }).map(
    ({ code, given, at }) => `${code} ${String(given)} ${at.map((place) => place.replace(/^.*\/services\/|overlays\//g, '')).join()}`,
  );
const everywhere = (code: string, given: string, name = 'shop') =>
  `${code} ${given} ${['dev', 'production', 'staging'].map((environment) => `${name}/${environment}`).join()}`;
const leftRunning = ['dev', 'production', 'staging'].map((environment) => `left-running shop shop/${environment}`);

const other = service({}, 'ledger');
const of = (repository: string, path?: string, changes: object = {}) => ({
  source: { repository, path, visibility: 'public' },
  images: undefined,
  ...changes,
});

describe('a service that gets another name', () => {
  it('is found by its application repository', () => {
    expect(found([other, service(of('shop'), 'shop')], [other, service(of('shop'), 'store')])).toEqual([
      everywhere('service-renamed', 'store'),
    ]);
  });

  it('is found by its folder in a repository with several', () => {
    const first = service(of('mono', 'first'), 'first');
    expect(found([first, service(of('mono', 'shop'), 'shop')], [first, service(of('mono', 'shop'), 'store')])).toEqual([
      everywhere('service-renamed', 'store'),
    ]);
  });

  it('is found by its image, if its repository has another name, too', () => {
    const withWorker = (name: string) => {
      const resources = { requests: { cpu: '10m', memory: '16Mi' } };
      const images = { [name]: {}, 'shop-worker': {} };
      return service(of(name, undefined, { images, sidecars: { worker: { image: 'shop-worker', resources } } }), name);
    };
    expect(found([other, withWorker('shop')], [other, withWorker('store')])).toEqual([everywhere('service-renamed', 'store')]);
  });

  it('may become several', () => {
    const after = [service(of('shop'), 'store'), service(of('shop', undefined, { environments: {} }), 'till')];
    expect(found([other, service(of('shop'), 'shop')], [other, ...after])).toEqual([everywhere('service-renamed', 'store, till')]);
  });

  it('is told of the environments where it was not retired', () => {
    const before = service(of('shop', undefined, { environments: { dev: { retired: true } } }), 'shop');
    expect(found([other, before], [other, service(of('shop'), 'store')])).toEqual(['service-renamed store shop/production,shop/staging']);
    expect(found([other, service(of('shop', undefined, { retired: true }), 'shop')], [other, service(of('shop'), 'store')])).toEqual([]);
  });
});

describe('a service that leaves while another one comes', () => {
  it('is not renamed if both run an image of a third service', () => {
    const user = (name: string) => service({ source: undefined, images: { ledger: { builtBy: 'ledger' } } }, name);
    expect(found([other, user('shop')], [other, user('store')])).toEqual(leftRunning);
  });

  it('is not renamed if they have nothing in common', () => {
    expect(found([other, service(of('shop'), 'shop')], [other, service(of('store'), 'store')])).toEqual(leftRunning);
  });

  it('is not renamed if several services come from the repository', () => {
    const first = service(of('mono'), 'first');
    expect(found([first, service(of('mono'), 'shop')], [first, service(of('mono'), 'store')])).toEqual(leftRunning);
    const folders = [service(of('mono', 'shop'), 'shop'), service(of('mono', 'store'), 'store')] as const;
    expect(found([first, folders[0]], [first, folders[1]])).toEqual(leftRunning);
  });

  it('is not renamed if the other one was there before', () => {
    const sibling = service(of('shop'), 'store');
    expect(found([service(of('shop'), 'shop'), sibling], [sibling])).toEqual(leftRunning);
  });

  it('is declared, released and retired in steps', () => {
    const [old, gone, now] = [
      service(of('shop'), 'shop'),
      service(of('shop', undefined, { retired: true }), 'shop'),
      service(of('shop'), 'store'),
    ];
    expect([found([old], [old, now]), found([old, now], [gone, now]), found([gone, now], [now])]).toEqual([[], [], []]);
  });
});
