import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './cli/project';

/** What one file of `src/` imports from another. */
interface Import {
  readonly path: string;
  /** Only types: no code of the other file runs. */
  readonly typesOnly: boolean;
}

/** A file of `src/`; paths are relative to `src/`. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  /** The names that this file declares and exports; a name that it only passes on is not one. */
  readonly exported: readonly string[];
  readonly linesOfCode: number;
}

const src = join(root, 'src');

/** The files of `src/`. */
export function sourceFiles(): SourceFile[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.sort().map((path) => readSource(path, readFileSync(join(src, path), 'utf8')));
}

/** What the text of a file says. */
export function readSource(path: string, text: string): SourceFile {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, imports: importsOf(file), exported: exportedBy(file), linesOfCode: linesOfCode(file) };
}

/** The imports of other files of `src/`, those by `require` and in types too. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.')) {
      found.push({ path: pathOf(join(dirname(file.fileName), specifier.text)), typesOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !bringsValues(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause));
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && ['require', 'import'].includes(node.expression.getText(file))) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const bringsValues = (clause: ts.ImportClause | undefined): boolean =>
  !clause || (!clause.isTypeOnly && (clause.name !== undefined || !onlyTypes(clause.namedBindings)));

const onlyTypes = (names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean =>
  names !== undefined &&
  (ts.isNamedImports(names) || ts.isNamedExports(names)) &&
  (names.elements as ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>).every(({ isTypeOnly }) => isTypeOnly);

const pathOf = (imported: string): string =>
  [`${imported}.ts`, `${imported}/index.ts`, imported].find((path) => existsSync(join(src, path))) ?? relative(root, join(src, imported));

function exportedBy(file: ts.SourceFile): string[] {
  const names = file.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });
  return [...new Set(names)];
}

/** As ESLint's `max-lines` counts with `skipBlankLines` and `skipComments`: the lines that have more than a comment. */
function linesOfCode(file: ts.SourceFile): number {
  const lines = file.text.split('\n');
  const code = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    children.forEach(visit);
    if (children.length > 0 || node.getWidth(file) === 0) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    const last = file.getLineAndCharacterOfPosition(node.end).line;
    for (let each = line; each <= last; each += 1) if (lines[each]!.trim() !== '') code.add(each);
  };
  visit(file);
  return code.size;
}
