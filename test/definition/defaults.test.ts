import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { dnsLabel } from '../../src/definition/formats/names';
import { platformShape } from '../../src/definition/platform-shape';
import { teamShape } from '../../src/definition/platform/team-shape';
import { defaultsShape, environmentOverrideShape, serviceShape } from '../../src/definition/service-shape';
import { map, optional, type ObjectShape, type Property, type Shape } from '../../src/definition/shape/shape';

const folder = join(__dirname, '../../src/definition');

/** A default that a comment gives as a value, and not in words: `@default 'Etc/UTC'`. */
interface WrittenDefault {
  readonly name: string;
  /** All properties of the interface that the property is written in. */
  readonly properties: readonly string[];
  readonly property: string;
  readonly value: unknown;
}

const writtenDefaults = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('-definition.ts'))
  .flatMap((name) => {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true);
    return source.statements.filter(ts.isInterfaceDeclaration).flatMap(defaultsIn);
  });

function defaultsIn({ name, members }: ts.InterfaceDeclaration): WrittenDefault[] {
  const properties = members
    .filter(ts.isPropertySignature)
    .filter(({ name: of, type }) => ts.isIdentifier(of) && !type?.getText().startsWith('NotBeside'));
  return properties.flatMap((member) => {
    const text = ts.getTextOfJSDocComment(ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default')?.comment);
    const value = /^(?:'[^']*'|-?[0-9]+|true|false|\[.*?\]|\{.*?\})/.exec(text ?? '')?.[0];
    if (value === undefined) return [];
    const names = properties.map((each) => each.name.getText());
    return [{ name: name.text, properties: names, property: member.name.getText(), value: parse(value) as unknown }];
  });
}

const withDefaults = (shape: ObjectShape): ObjectShape => ({
  ...shape,
  properties: { ...shape.properties, defaults: optional(defaultsShape) },
});
const wholePlatform = withDefaults({
  ...platformShape,
  properties: { ...platformShape.properties, teams: optional(map(dnsLabel, withDefaults(teamShape))) },
});
const objects = new Set([serviceShape, environmentOverrideShape, wholePlatform].flatMap(objectsIn));

/** Every object within a shape. */
function objectsIn(shape: Shape): ObjectShape[] {
  if (shape.kind === 'map') return objectsIn(shape.values);
  if (shape.kind === 'list') return objectsIn(shape.items);
  if (shape.kind === 'union') return shape.of.flatMap(objectsIn);
  return shape.kind === 'object' ? [shape, ...Object.values(shape.properties).flatMap((property) => objectsIn(property.shape))] : [];
}

/**
 * The property in the shapes of an interface: those that have all its properties. If they have all those of a larger interface with this
 * property, they are the shapes of that one.
 */
const described = (written: WrittenDefault): Property[] =>
  [...objects]
    .filter((shape) => fits(written, shape) && !larger(written).some((other) => fits(other, shape)))
    .map((shape) => shape.properties[written.property]!);

const fits = ({ properties }: WrittenDefault, shape: ObjectShape): boolean => properties.every((each) => each in shape.properties);
const larger = ({ property, properties }: WrittenDefault): WrittenDefault[] =>
  writtenDefaults.filter((other) => other.property === property && other.properties.length > properties.length);

describe('the default of', () => {
  it.each(writtenDefaults.map((each) => [`${each.name}.${each.property}`, each] as const))('%s is that of its shape', (_, written) => {
    expect(new Set(described(written).map((property) => property.default))).toEqual(new Set([written.value]));
  });

  it('every property that has one is in its comment', () => {
    const commented = new Set(writtenDefaults.flatMap(described));
    const silent = [...objects].flatMap(({ what, properties }) =>
      Object.entries(properties).flatMap(([name, property]) =>
        property.default === undefined || commented.has(property) ? [] : [`${what}: ${name}`],
      ),
    );
    expect(silent).toEqual([]);
  });
});
