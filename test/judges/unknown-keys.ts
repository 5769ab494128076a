import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { devDependencies } from '../../package.json';
import type { Manifest } from '../../src/files/manifest';
import type { Finding } from './objects';

const root = join(__dirname, '../..');
const packages = Object.keys(devDependencies).filter((name) => /^(@kubernetes-models\/|kubernetes-models$)/.test(name));

/**
 * The keys that the interface of an object's kind does not have: validators let them pass, and a cluster drops them in silence. The
 * compiler is asked, since it can read the interfaces. All objects are variables of one virtual file, because the time goes
 * into the declarations that they share. A kind without interface is skipped.
 */
export function findUnknownKeys(manifests: readonly Manifest[]): Finding[] {
  const path = join(root, 'judged-objects.ts');
  const source = ts.createSourceFile(path, manifests.map(statementOf).join('\n'), ts.ScriptTarget.ES2022, true);
  const checker = ts.createProgram([path], options, hostWith(source)).getTypeChecker();
  return source.statements.flatMap((statement, object) => unknownKeysIn(statement, checker).map((finding) => ({ object, ...finding })));
}

/** One statement per object, be it empty, so that they have the same index. */
function statementOf(manifest: Manifest, index: number): string {
  const { apiVersion, kind } = manifest;
  const module = packages
    .map((name) => `${name}/${apiVersion}/${kind}`)
    .find((each) => existsSync(join(root, 'node_modules', `${each}.d.ts`)));
  return module ? `export const object${index}: import('${module}').I${kind} = ${JSON.stringify(manifest)};` : ';';
}

function unknownKeysIn(node: ts.Node, checker: ts.TypeChecker): Omit<Finding, 'object'>[] {
  const inner: Omit<Finding, 'object'>[] = [];
  ts.forEachChild(node, (child) => void inner.push(...unknownKeysIn(child, checker)));
  const wanted = ts.isObjectLiteralExpression(node) ? checker.getContextualType(node) : undefined;
  if (!wanted) return inner;
  const type = checker.getNonNullableType(wanted);
  const unknown = (node as ts.ObjectLiteralExpression).properties.filter((key) => !hasKey(type, nameOf(key), checker));
  return [...unknown.map((key) => ({ path: pointerTo(key), message: `is unknown to ${checker.typeToString(type)}` })), ...inner];
}

/** Whether any shape of a type has the key, by name or because it takes any. An interface without properties stands for JSON. */
function hasKey(type: ts.Type, key: string, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.some((each) => hasKey(each, key, checker));
  const takesAny = checker.getPropertiesOfType(type).length === 0 || checker.getIndexInfosOfType(type).length > 0;
  return takesAny || checker.getPropertyOfType(type, key) !== undefined;
}

/** Where a node of an object is, as a JSON pointer. */
function pointerTo(node: ts.Node): string {
  const { parent } = node;
  if (ts.isVariableDeclaration(node)) return '';
  if (ts.isArrayLiteralExpression(parent)) return `${pointerTo(parent)}/${parent.elements.indexOf(node as ts.Expression)}`;
  const step = ts.isPropertyAssignment(node) ? `/${nameOf(node).replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
  return pointerTo(parent) + step;
}

const nameOf = (key: ts.ObjectLiteralElementLike): string => (key.name as ts.StringLiteral).text;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es5.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  strict: true,
  types: [],
};

/** Declarations do not change while tests run: each is parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The files of this machine, and one that is nowhere but here. */
function hostWith(source: ts.SourceFile): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  return {
    ...host,
    fileExists: (path) => path === source.fileName || host.fileExists(path),
    getSourceFile: (path, ...rest) => {
      if (path === source.fileName) return source;
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, ...rest));
      return parsed.get(path);
    },
  };
}
