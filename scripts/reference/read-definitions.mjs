import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { docComment } from './doc-comment.mjs';

/** Every interface and type of the definitions, by name, with the file that declares it. */
export function readDefinitions(root) {
  const folder = join(root, 'src/definition');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /-definition\.ts$|\/override\.ts$/.test(name));
  const found = files
    .sort()
    .flatMap((name) => declarationsIn(join(folder, name)).map((declaration) => ({ ...declaration, from: name.replace(/\.ts$/, '') })));
  return new Map(found.map((declaration) => [declaration.name, declaration]));
}

function declarationsIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const common = { name: statement.name?.text, doc: docComment(statement, source), exported: isExported(statement) };
    if (ts.isTypeAliasDeclaration(statement)) return [{ ...common, type: statement.type, bases: [], properties: [] }];
    if (!ts.isInterfaceDeclaration(statement)) return [];
    const bases = (statement.heritageClauses ?? []).flatMap(({ types }) => [...types]);
    const index = statement.members.find(ts.isIndexSignatureDeclaration);
    return [{ ...common, index, bases, properties: statement.members.flatMap((member) => propertyOf(member, source)) }];
  });
}

/** A property under a name that users can write: not under a symbol. */
function propertyOf(member, source) {
  if (!ts.isPropertySignature(member) || ts.isComputedPropertyName(member.name)) return [];
  return [{ name: member.name.text, doc: docComment(member, source), required: !member.questionToken, type: member.type }];
}

const isExported = (statement) => ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
