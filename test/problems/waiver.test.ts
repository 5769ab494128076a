import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, type Chart } from 'cdk8s';
import type { Problem } from '../../src/problems/problem';
import { waivableCodes, waive, warningsOn, type Waiver } from '../../src/problems/waiver';
import { render, type Rendering } from '../../src/render';
import { platform, service } from '../example-platform';

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  at: 'services.cart.waivers.a',
  within: 'services.cart',
  problem: 'image-without-digest',
  given: undefined,
  until: undefined,
  ...changes,
});
const warning = (...at: string[]): Problem => ({ code: 'image-without-digest', at, message: 'm', given: 'redis:7', fix: 'f' });

const applied = (warnings: readonly Problem[], waivers: readonly Waiver[]) => ({
  ...waive(warnings, waivers, { areAllFound: true }),
  vulnerabilityWaivers: [],
});

describe('a waiver', () => {
  it.each<[boolean, Partial<Waiver>, string]>([
    [true, {}, 'services.cart'],
    [true, {}, 'services.cart.image'],
    [true, {}, "services.cart.extend: Deployment 'a'"],
    [false, {}, 'services.cart-2.image'],
    [false, {}, 'services.carts'],
    [false, {}, 'platform.defaults.image'],
    [true, { within: undefined }, 'platform.defaults.image'],
    [true, { within: undefined }, 'services.cart.image'],
    [true, { given: 'redis:7' }, 'services.cart.image'],
    [false, { given: 'redis:7.1' }, 'services.cart.image'],
    [false, { problem: 'quantity-very-large' }, 'services.cart.image'],
  ])('takes away: %s, with %j at %s', (isWaived, changes, at) => {
    const given = waiver(changes);
    const result = waive([warning(at)], [given], { areAllFound: false });
    expect(result).toEqual(
      isWaived ? { warnings: [], waived: [{ warning: warning(at), waivers: [given] }] } : { warnings: [warning(at)], waived: [] },
    );
  });

  it('leaves a warning at the other places', () => {
    const { warnings, waived } = applied([warning('services.cart.image', 'services.search.image')], [waiver()]);
    expect([warnings, waived.map((each) => each.warning)]).toEqual([[warning('services.search.image')], [warning('services.cart.image')]]);
  });

  it('holds on its last day, and not on the day after it', () => {
    const found = applied([warning('services.cart.image')], [waiver({ until: '2027-03-31' })]);
    expect(warningsOn('2027-03-31', found)).toEqual([]);
    expect(warningsOn('2027-04-01', found).map(({ code, at }) => [code, ...at])).toEqual([
      ['image-without-digest', 'services.cart.image'],
      ['waiver-expired', 'services.cart.waivers.a'],
    ]);
  });

  it('of another reason still holds where one has ended', () => {
    const waivers = [waiver({ until: '2027-03-31' }), waiver({ at: 'platform.waivers.b', within: undefined })];
    expect(warningsOn('2028-01-01', applied([warning('services.cart.image')], waivers)).map(({ code }) => code)).toEqual([
      'waiver-expired',
    ]);
  });
});

describe('the codes that can be waived', () => {
  it('are those of the page', () => {
    const page = readFileSync(join(__dirname, '../../docs/waivers.md'), 'utf8');
    expect([...page.matchAll(/^\| \[([a-z-]+)\]\(problems\/\1\.md\)/gm)].map(([, code]) => code).sort()).toEqual([...waivableCodes].sort());
  });
});

describe('waivers of definitions', () => {
  const tagged = 'envoyproxy/envoy:v1.34.1';
  const accepted = { problem: 'image-without-digest', given: tagged, reason: 'our mirror keeps tags immutable' };
  const sidecars = { proxy: { image: tagged, resources: { requests: { cpu: '10m', memory: '16Mi' } } } };
  const rendered = (own: Record<string, unknown>, ofPlatform: Record<string, unknown> = {}): Rendering =>
    render({
      platform: platform({ waivers: { login: { problem: 'admin-login', reason: 'a test' } }, ...ofPlatform }),
      services: [service(own)],
    });
  const said = ({ problems, warnings }: Rendering): string[] => [...problems, ...warnings].map(({ code, at }) => `${code} ${at.join(' ')}`);
  const filesOf = ({ files }: Rendering): unknown => [...files.entries()];

  it('change no file', () => {
    const [without, having] = [rendered({ sidecars }), rendered({ sidecars, waivers: { envoy: accepted } })];
    expect(said(without)).toEqual(['image-without-digest services.payments-api.sidecars.proxy.image']);
    expect(said(having)).toEqual([]);
    expect(filesOf(having)).toEqual(filesOf(without));
  });

  it('of a service do not reach the defaults of the platform, whose own do', () => {
    expect(said(rendered({ waivers: { envoy: accepted } }, { defaults: { sidecars } }))).toEqual([
      'image-without-digest platform.defaults.sidecars.proxy.image',
      'waiver-without-effect services.payments-api.waivers.envoy',
    ]);
    const waivers = { envoy: accepted, login: { problem: 'admin-login', reason: 'a test' } };
    expect(said(rendered({}, { defaults: { sidecars }, waivers }))).toEqual([]);
  });

  it('are switched off by null', () => {
    expect(said(rendered({ sidecars, waivers: { envoy: null } }))).toHaveLength(1);
  });

  it('are judged only where nothing else is wrong', () => {
    const waivers = { large: { problem: 'quantity-very-large', reason: 'a test' } };
    expect(said(rendered({}, { waivers }))).toEqual([
      expect.stringMatching(/^admin-login /),
      'waiver-without-effect platform.waivers.large',
    ]);
    expect(said(rendered({ replicas: -1 }, { waivers }))).toEqual([
      expect.stringMatching(/ services\.payments-api\.replicas$/),
      expect.stringMatching(/^admin-login /),
    ]);
  });

  it('cannot name a problem that stops a synth', () => {
    expect(said(rendered({ waivers: { a: { problem: 'wrong-type', reason: 'a test' } } }))[0]).toBe(
      'unknown-value services.payments-api.waivers.a.problem',
    );
  });

  it('are for images of extend and of patches, too, which are reported once, where they are written', () => {
    const container = {
      ...{ name: 'a', image: 'redis:7.4' },
      securityContext: {
        ...{ runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    };
    const spec = { containers: [container] };
    const extend = (chart: Chart): void =>
      void new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, ...{ spec } });
    const image = { op: 'replace', path: '/spec/template/spec/containers/[name=payments-api]/image', value: 'nginx:1.27' };
    const label = { op: 'add', path: '/metadata/labels/a', value: 'b' };
    const patch = (operation: object): object => ({ target: { kind: 'Deployment' }, operations: [operation] });
    expect(said(rendered({ extend }))).toEqual(["image-without-digest services.payments-api.extend: Pod 'a'"]);
    expect(said(rendered({ sidecars, jsonPatches: { a: patch(label) } }))).toEqual([
      'image-without-digest services.payments-api.sidecars.proxy.image',
    ]);
    expect(said(rendered({ images: { 'payments-api': null }, source: null, image: tagged, jsonPatches: { a: patch(image) } }))).toEqual([
      'image-without-digest services.payments-api.image',
      "image-without-digest services.payments-api.jsonPatches.a: Deployment 'payments-api'",
    ]);
  });
});
