import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(__dirname, '../../node_modules/@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1');

/** The names by which these interfaces refer to each other: `IIoK8sSigsGatewayApiApisV1HTTPRouteRule`. */
const reference = /IIoK8sSigsGatewayApiApisV1(\w+)/;

/**
 * The interfaces of the Gateway API by name, such as `gateway.v1.HTTPRouteRule`: their fields with the types of their values, in the form of
 * the table of Kubernetes' own types. A list is `[type]`. Types of other places have no fields here.
 */
export function gatewayApiTypes(): Map<string, ReadonlyMap<string, string>> {
  const interfaces = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.d.ts') && file !== 'index.d.ts')
      .flatMap((file) => {
        const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true);
        return source.statements.filter(ts.isInterfaceDeclaration).map((found) => [found.name.text.slice(1), found] as const);
      }),
  );
  const fieldsOf = (name: string): [string, string][] => {
    const found = interfaces.get(name);
    const inherited = found?.heritageClauses?.flatMap(({ types }) => types.map((type) => reference.exec(type.getText())?.[1] ?? ''));
    const own = found?.members.filter(ts.isPropertySignature).map((field): [string, string] => [nameOf(field), typeOf(field)]);
    return [...(inherited ?? []).flatMap(fieldsOf), ...(own ?? [])];
  };
  return new Map([...interfaces.keys()].map((name) => [`gateway.v1.${name}`, new Map(fieldsOf(name))]));
}

const nameOf = ({ name }: ts.PropertySignature): string => (ts.isStringLiteral(name) ? name.text : name.getText());

function typeOf({ type }: ts.PropertySignature): string {
  const text = type?.getText() ?? '';
  const referred = reference.exec(text)?.[1];
  const name = referred === undefined ? text : `gateway.v1.${referred}`;
  return text.startsWith('Array<') ? `[${name}]` : name;
}
