import { defaultsShape, environmentOverrideShape, serviceShape } from '../src/definition/service-shape';
import { chooseBranch } from '../src/definition/shape/branch';
import { map, optional, reference, type ObjectShape, type Property, type Shape } from '../src/definition/shape/shape';
import { goldenExamples } from './golden-examples';

/** Properties that no example and no golden definition sets, by their place, and why. */
const notShown: Readonly<Record<string, string>> = {
  'service.imageFields[].tagged': 'the validators know no kind that has an image without a tag',
};

const service: ObjectShape = {
  ...serviceShape,
  properties: { ...serviceShape.properties, environments: optional(map(reference('environment'), environmentOverrideShape)) },
};

/** Finds the first place of each property. A property of several shapes, such as that of all containers, counts once. */
class Places {
  private readonly ofProperties = new Map<Property, Map<string, string>>();

  /** Returns whether the place is the first one. */
  add(property: Property, name: string, at: string): boolean {
    const names = this.ofProperties.get(property) ?? new Map<string, string>();
    this.ofProperties.set(property, names);
    if (names.has(name)) return false;
    names.set(name, at);
    return true;
  }

  /** The places of properties that have none in `others`. */
  without(others: Places): string[] {
    return [...this.ofProperties].flatMap(([property, names]) =>
      [...names].filter(([name]) => !others.ofProperties.get(property)?.has(name)).map(([, at]) => at),
    );
  }
}

function addProperties(shape: Shape, at: string, places: Places): void {
  if (shape.kind === 'map') addProperties(shape.values, `${at}.*`, places);
  if (shape.kind === 'list') addProperties(shape.items, `${at}[]`, places);
  if (shape.kind === 'union') shape.of.forEach((each) => addProperties(each, at, places));
  if (shape.kind !== 'object') return;
  for (const [name, property] of Object.entries(shape.properties)) {
    const place = `${at}.${name}`;
    if (places.add(property, name, place)) addProperties(property.shape, place, places);
  }
}

function addSetProperties(shape: Shape, value: unknown, at: string, places: Places): void {
  if (value === null || value === undefined) return;
  if (shape.kind === 'map') Object.entries(value).forEach(([name, each]) => addSetProperties(shape.values, each, `${at}.${name}`, places));
  if (shape.kind === 'list') (value as unknown[]).forEach((each) => addSetProperties(shape.items, each, `${at}[]`, places));
  if (shape.kind === 'union') addSetProperties(chooseBranch(shape, value)!, value, at, places);
  if (shape.kind !== 'object') return;
  for (const [name, each] of Object.entries(value)) {
    const property = shape.properties[name];
    if (!property || each === null || each === undefined) continue;
    const place = `${at}.${name}`;
    places.add(property, name, place);
    addSetProperties(property.shape, each, place, places);
  }
}

describe('examples and golden definitions', () => {
  const all = new Places();
  const shown = new Places();

  beforeAll(() => {
    addProperties(service, 'service', all);
    for (const { platform, services } of Object.values(goldenExamples).map(({ definitions }) => definitions())) {
      for (const { name, definition } of services) addSetProperties(service, definition, name, shown);
      addSetProperties(defaultsShape, platform.definition.defaults, 'defaults', shown);
      for (const team of Object.values(platform.definition.teams)) addSetProperties(defaultsShape, team?.defaults, 'defaults', shown);
    }
  });

  it('set every property of a service, so that golden files show what becomes of it', () => {
    expect(all.without(shown).sort()).toEqual(Object.keys(notShown).sort());
  });
});
