import { equal } from './equal';
import { readWrittenYaml } from './read-written-yaml';

/** The parser: few commands wait for it. */
type Yaml = typeof import('yaml');

/** The documents of a file, or why it cannot be read. */
export type ReadYaml = { readonly documents: readonly unknown[]; readonly problem?: undefined } | { readonly problem: string };

/**
 * Reads a file as Kustomize does, which reads YAML 1.1. A file that is as Charthouse writes it reads the same in each version. Any other file
 * is read twice, and refused if the versions disagree.
 */
export function readYaml(text: string): ReadYaml {
  const written = readWrittenYaml(text);
  if (written) return { documents: written };
  const yaml = require('yaml') as Yaml;
  try {
    const documents = parse(text, yaml, 'core');
    if (equal(documents, parse(text, yaml, 'yaml-1.1'))) return { documents };
  } catch (error) {
    return { problem: `it is no YAML: ${(error as Error).message.split(/ at line |\n/)[0]}` };
  }
  return { problem: 'it has values that YAML 1.1 and YAML 1.2 read differently' };
}

function parse(text: string, yaml: Yaml, schema: 'core' | 'yaml-1.1'): unknown[] {
  // The version stays 1.2 in both cases: it concerns the syntax, and the schema the values.
  const documents = yaml.parseAllDocuments(text, { schema, merge: schema === 'yaml-1.1' });
  return Array.from(documents, (document) => {
    const [found] = [...document.errors, ...document.warnings];
    if (found) throw found;
    return document.toJS() as unknown;
  });
}
