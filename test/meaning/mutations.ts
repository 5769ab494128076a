import { Document, isMap, isSeq, parseAllDocuments } from 'yaml';

/** A text of YAML with one value changed. */
export interface Mutation {
  /** Steps to the value, the number of the document first. */
  readonly path: string;
  readonly text: string;
}

/** For each scalar of a text of YAML: the same with another value there. */
export function mutationsOf(text: string): Mutation[] {
  const documents = valuesIn(text);
  return documents.flatMap((document, index) =>
    leavesOf(document, []).map((path) => {
      const changed = documents.map((each, number) => (number === index ? withOther(each, path) : each));
      return { path: [index, ...path].join('.'), text: textOf(changed) };
    }),
  );
}

const valuesIn = (text: string): unknown[] => (parseAllDocuments(text) as Document[]).map((document): unknown => document.toJS());

const textOf = (documents: readonly unknown[]): string =>
  documents.map((each) => new Document(each).toString({ lineWidth: 0 })).join('---\n');

function leavesOf(value: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const entries: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function withOther(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return otherThan(value);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? withOther(item, rest) : item));
  return { ...(value as object), [key]: withOther((value as Record<string, unknown>)[key], rest) };
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : 'x';
}

/** The same data as another text: other comments, the keys of maps in the opposite order, other indentation. */
export function rewritten(text: string): string {
  const documents = parseAllDocuments(text) as Document[];
  for (const document of documents) {
    document.commentBefore = ' Somebody wrote this anew.';
    reverseKeys(document.contents);
  }
  return documents.map((document) => document.toString({ lineWidth: 0, indent: 4 })).join('---\n');
}

function reverseKeys(node: unknown): void {
  if (isMap(node)) {
    node.items.reverse();
    for (const { value } of node.items) reverseKeys(value);
  }
  if (isSeq(node)) node.items.forEach(reverseKeys);
}
