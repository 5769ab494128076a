import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The examples as they are written, by `Interface.property`: `ports: { http: 8080 }`. */
export function readExamples(root) {
  const folder = join(root, 'test/reference/examples');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(files.flatMap((name) => examplesIn(join(folder, name))));
}

function examplesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => propertiesOf(declarationList.declarations[0].initializer))
    .flatMap((definition) =>
      propertiesOf(definition.initializer).map((property) => [`${definition.name.text}.${property.name.text}`, textOf(property, source)]),
    );
}

/** The properties of a map that stands before `satisfies`. */
function propertiesOf(expression) {
  const map = ts.isSatisfiesExpression(expression) ? expression.expression : expression;
  return ts.isObjectLiteralExpression(map) ? map.properties : [];
}

/** A property with its value, moved to the left margin. */
function textOf(property, source) {
  const { character } = source.getLineAndCharacterOfPosition(property.getStart(source));
  return property.getText(source).replaceAll(`\n${' '.repeat(character)}`, '\n');
}
