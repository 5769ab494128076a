import { readWrittenYaml } from '../files/read-written-yaml';
import { onOneLine } from '../problems/text';

/** The parser: most plans do not need it. */
type Yaml = typeof import('yaml');

/** The documents of a YAML file as plain data, or why it cannot be read. */
export type ParsedDocuments =
  { readonly values: readonly unknown[]; readonly reason?: undefined } | { readonly values?: undefined; readonly reason: string };

/** Parses a YAML or JSON file. A file that does not exist has no documents. */
export function parseDocuments(text: string | undefined): ParsedDocuments {
  if (text === undefined) return { values: [] };
  const written = readWrittenYaml(text);
  if (written) return { values: written.filter(isThere) };
  const { parseAllDocuments } = require('yaml') as Yaml;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return { values: [] };
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) return { reason: `it is no YAML: ${error.message.split(/ at line |\n/)[0]}` };
  try {
    return { values: documents.map((document): unknown => document.toJS()).filter(isThere) };
  } catch (error) {
    // Such as an alias without its anchor.
    return { reason: `it is no YAML: ${onOneLine((error as Error).message)}` };
  }
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;
