import { proveHere } from './kustomize/build-here';
import { kustomizes } from './judges/kustomize';
import { platform, service } from './example-platform';
import { formatDifference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay, type Rendering } from '../src/render';

type Fields = Readonly<Record<string, unknown>>;

const appProtocol = (port: string, value: string): Fields => ({
  target: { kind: 'Service' },
  operations: [{ op: 'add', path: `/spec/ports/[name=${port}]/appProtocol`, value }],
});

interface Rendered extends Rendering {
  readonly overlays: readonly RenderedOverlay[];
}

function rendered(definition: Fields, defaults?: Fields): Rendered {
  const overlays: RenderedOverlay[] = [];
  const definitions = { platform: platform(defaults && { defaults }), services: [service(definition)] };
  return { ...render(definitions, { onOverlay: (overlay) => overlays.push(overlay) }), overlays };
}

const said = ({ problems }: Rendering): string[] => [...new Set(problems.map(({ code, at }) => `${code} at ${at.join(' and ')}`))];

/** The ports of the Service in each environment. */
const ports = ({ overlays }: Rendered): Fields =>
  Object.fromEntries(
    overlays.map(({ environment, objects }) => {
      const spec = objects.find(({ kind }) => kind === 'Service')!.spec as { ports: Fields[] };
      return [environment, spec.ports.map(({ name, appProtocol: protocol }) => [name, protocol])];
    }),
  );

describe('named JSON patches', () => {
  const definition = {
    ports: { http: 8080, metrics: 9090 },
    probes: null,
    prometheus: null,
    jsonPatches: { metrics: appProtocol('metrics', 'http'), web: appProtocol('http', 'http') },
    environments: {
      // The base and this environment have the port at different indices.
      dev: {
        ports: { debug: 7070, admin: 6060, http: null },
        jsonPatches: { web: null, admin: appProtocol('admin', 'kubernetes.io/h2c') },
      },
      staging: { jsonPatches: { web: { operations: appProtocol('http', 'kubernetes.io/h2c')['operations'] } } },
    },
  };

  it('change the item that has the name, wherever it is in the list of an environment', () => {
    const synth = rendered(definition);
    expect(said(synth)).toEqual([]);
    expect(ports(synth)).toEqual({
      dev: [
        ['admin', 'kubernetes.io/h2c'],
        ['debug', undefined],
        ['metrics', 'http'],
      ],
      staging: [
        ['http', 'kubernetes.io/h2c'],
        ['metrics', 'http'],
      ],
      production: [
        ['http', 'http'],
        ['metrics', 'http'],
      ],
    });
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'arrive with %s as they were rendered',
    async (_, { name, command }) => {
      const { files, overlays } = rendered(definition);
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays });
      expect(differences.map(formatDifference)).toEqual([]);
      expect(proveHere({ files: files.entries(), overlays }).map(formatDifference)).toEqual([]);
    },
    120_000,
  );

  it('are applied in the order written, which an override does not change', () => {
    const set = (value: string): Fields => ({
      target: { kind: 'ServiceAccount' },
      operations: [{ op: 'add', path: '/metadata/labels', value: { 'example.com/by': value } }],
    });
    const { overlays, problems } = rendered(
      { jsonPatches: { service: set('service') }, environments: { dev: { jsonPatches: { defaults: set('dev') } }, staging: null } },
      { jsonPatches: { defaults: set('defaults') } },
    );
    expect(problems).toEqual([]);
    const labels = overlays.map(
      ({ objects }) => objects.find(({ kind }) => kind === 'ServiceAccount')!.metadata.labels?.['example.com/by'],
    );
    expect(labels).toEqual(['service', 'service']);
  });

  it('are reported where they are written: in the defaults, in the service, or in an environment', () => {
    const patch = { target: { kind: 'Ingress' }, operations: [{ op: 'remove', path: '/spec' }] };
    const at = (place: string): string[] => [`json-patch-without-target at ${place}`];
    expect(said(rendered({}, { jsonPatches: { a: patch } }))).toEqual(at('platform.defaults.jsonPatches.a'));
    expect(said(rendered({ jsonPatches: { a: patch } }))).toEqual(at('services.payments-api.jsonPatches.a'));
    expect(said(rendered({ environments: { dev: { jsonPatches: { a: patch } } } }))).toEqual(
      at('services.payments-api.environments.dev.jsonPatches.a'),
    );
    expect(said(rendered({ jsonPatches: { a: null } }, { jsonPatches: { a: patch } }))).toEqual([]);
  });

  it('are no list', () => {
    const problems = rendered({}, { jsonPatches: [{ target: { kind: 'Ingress' }, operations: [] }] }).problems;
    expect(problems).toMatchObject([
      { at: ['platform.defaults.jsonPatches'], message: 'this should be a map, { name: { target: …, operations: … } }' },
    ]);
  });
});
