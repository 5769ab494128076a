import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { runnersShape } from '../src/definition/platform/runner-shape';
import { dnsLabel } from '../src/definition/formats/names';
import { platformShape } from '../src/definition/platform-shape';
import { teamShape } from '../src/definition/platform/team-shape';
import {
  defaultsShape,
  environmentOverrideShape,
  serviceShape,
  sourceDefinitionShape,
  workloadShape,
} from '../src/definition/service-shape';
import { checkShape } from '../src/definition/shape/check-shape';
import { missingKeys } from '../src/definition/shape/missing-keys';
import { placeAt } from '../src/definition/shape/place-in';
import { map, optional, reference, type MapShape, type ObjectShape, type Shape } from '../src/definition/shape/shape';
import { makeProject, root, type Project } from './cli/project';

const folder = join(root, 'docs/reference');
const script = join(root, 'scripts/reference.mjs');
const page = (name: string): string => readFileSync(join(folder, name), 'utf8');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

describe('the pages of the reference', () => {
  let project: Project;
  beforeAll(() => (project = makeProject()));
  afterAll(() => project.remove());

  it('are what the script prints: `npm run reference` writes them', () => {
    const { code, stdout, stderr } = project.node([script, '--print']);
    expect([code, stderr]).toEqual([0, '']);
    const written = pages.map((name) => [`docs/reference/${name}`, page(name)] as const);
    expect(Object.fromEntries(written)).toEqual(JSON.parse(stdout));
  });

  it('link to headings that are there', () => {
    const anchors = Object.fromEntries(pages.map((name) => [name, anchorsOf(page(name))]));
    const links = pages.flatMap((name) =>
      [...page(name).matchAll(/\]\(([./a-z-]*\.md)?#([^)]+)\)/g)].map(([, to, anchor]) => ({
        to: to === undefined ? name : posix.join(posix.dirname(name), to),
        anchor: anchor!,
      })),
    );
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter(({ to, anchor }) => !anchors[to]?.includes(anchor))).toEqual([]);
  });
});

/** The anchors of a page's headings as GitHub makes them: a second heading of the same name has a number. */
function anchorsOf(text: string): string[] {
  const names = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll('`', '').replaceAll(' ', '-'));
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before}`;
  });
}

describe('the script', () => {
  const files = {
    'src/definition/platform-definition.ts': '/** A platform. */\nexport interface PlatformDefinition {}\n',
    'src/definition/service-definition.ts': `
      import type { Size } from './service/size-definition';
      /** A service. */
      export interface ServiceDefinition extends Part {
        /** Has all that it needs. @default 1 */
        readonly fine?: number;
        readonly bare?: number;
        /** @default - none */
        readonly unexplained?: Size;
        /** Always there. */
        readonly required: string;
      }
      export interface Part {
        /** Nobody showed it. */
        readonly unshown: string;
      }
    `,
    'src/definition/service/size-definition.ts': 'export type Size = number | Part;\n',
    'test/reference/examples/service.ts':
      "export const examples = { ServiceDefinition: { fine: 1, unexplained: 2, required: '', gone: 1 } satisfies object };\n",
  };
  let project: Project;
  beforeAll(() => (project = makeProject(files)));
  afterAll(() => project.remove());

  it('names everything that a reader would miss, and writes nothing', () => {
    const { code, stderr } = project.node([script, '.']);
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [
        'src/definition/service/size-definition.ts has no page',
        'Size has no comment',
        'Part has no comment',
        'ServiceDefinition.bare has no comment',
        'ServiceDefinition.bare has no @default',
        'ServiceDefinition.bare has no example',
        'ServiceDefinition.unexplained has no comment',
        'Part.unshown has no example',
        'ServiceDefinition.gone has an example, but is on no page',
      ],
    ]);
    expect(project.read('docs')).toEqual({});
  });
});

type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const sources = readdirSync(join(__dirname, 'reference/examples')).map(
  (name) => require(join(__dirname, 'reference/examples', name)) as object,
);
const examples = Object.assign({}, ...sources.flatMap((source) => Object.values(source) as Examples[])) as Examples;
const each = Object.entries(examples).flatMap(([name, properties]) =>
  Object.entries(properties).map(([property, value]) => [`${name}.${property}`, { name, property, value }] as const),
);

/** A shape with further properties. */
const extended = (shape: ObjectShape, further: Record<string, Shape>): ObjectShape => ({
  ...shape,
  properties: { ...shape.properties, ...Object.fromEntries(Object.entries(further).map(([name, inner]) => [name, optional(inner)])) },
});
const service = extended(serviceShape, { environments: map(reference('environment'), environmentOverrideShape) });
const team = extended(teamShape, { defaults: defaultsShape });
const platform = extended(platformShape, { defaults: defaultsShape, teams: map(dnsLabel, team) });
const sidecar = (service.properties.sidecars!.shape as MapShape).values as ObjectShape;

const resources = (service.properties.resources!.shape as ObjectShape).properties.requests!.shape as MapShape;
const knownEntries = ({ values }: MapShape): ObjectShape['properties'] =>
  Object.fromEntries(Object.keys(examples.ResourceQuantities!).map((name) => [name, optional(values)]));

describe('the example of', () => {
  const { clusters, teams, environments, syncWindows } = examples.PlatformDefinition as Record<string, object>;
  const declared = {
    cluster: [...Object.keys(clusters!), ...Object.keys(examples.EnvironmentOverride!.clusters as object)],
    environment: Object.keys(environments!),
    team: Object.keys(teams!),
    'sync-window': Object.keys(syncWindows!),
  };
  const shapes = [...objectsIn(service), ...objectsIn(platform)];
  const parts: Record<string, ObjectShape> = {
    PlatformDefinition: platform,
    EnvironmentOverride: environmentOverrideShape,
    FurtherWorkloadDefinition: workloadShape,
    SourceDefinition: sourceDefinitionShape,
    ChecksDefinition: sourceDefinitionShape,
    ScanDefinition: sourceDefinitionShape,
    RunnersDefinition: runnersShape,
    // A map by its names, and as an interface the names that are known.
    ResourceQuantities: { kind: 'object', what: '', properties: knownEntries(resources) },
    ImageOverride: (service.properties.images!.shape as MapShape).values as ObjectShape,
    JsonPatchDefinition: (service.properties.jsonPatches!.shape as MapShape).values as ObjectShape,
    PermittedClusterKind: shapes.find(({ what, properties }) => what === 'a kind' && 'name' in properties)!,
    CompanionDefinition: sidecar,
    SidecarDefinition: sidecar,
    PersistentVolumeClaimDefinition: (service.properties.persistentVolumeClaims!.shape as MapShape).values as ObjectShape,
    VolumeClaimDefinition: (service.properties.volumeClaims!.shape as MapShape).values as ObjectShape,
  };

  /** The shape of an interface: the one with the same properties, or the whole that the interface is a part of. */
  function shapeOf(name: string): ObjectShape {
    const properties = Object.keys(examples[name]!).sort().join();
    return parts[name] ?? shapes.find((shape) => Object.keys(shape.properties).sort().join() === properties) ?? service;
  }

  // What Charthouse hands to an extension has no shape: nobody writes it.
  it.each(each.filter(([, { name }]) => name !== 'ExtensionContext'))(
    '%s has the shape that is checked',
    (_, { name, property, value }) => {
      const { shape } = shapeOf(name).properties[property]!;
      expect([
        ...checkShape(shape, value, property, { declared }),
        ...missingKeys(shape, value, (path) => placeAt(property, path)),
      ]).toEqual([]);
    },
  );
});

/** Every object within a shape. */
function objectsIn(shape: Shape): ObjectShape[] {
  if (shape.kind === 'map') return objectsIn(shape.values);
  if (shape.kind === 'list') return objectsIn(shape.items);
  if (shape.kind === 'union') return shape.of.flatMap(objectsIn);
  return shape.kind === 'object' ? [shape, ...Object.values(shape.properties).flatMap((property) => objectsIn(property.shape))] : [];
}
