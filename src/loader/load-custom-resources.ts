import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem, type Problem } from '../problems/problem';

interface CustomResources {
  /** CustomResourceDefinitions, as plain data. */
  readonly customResources: readonly unknown[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the CustomResourceDefinitions that a platform lists. Other objects in these files are ignored.
 *
 * @param named files, folders and patterns, relative to the working directory; other values are reported when the shape is checked.
 */
export function loadCustomResources(named: unknown): CustomResources {
  const problems: Problem[] = [];
  const definitions = (Array.isArray(named) ? named : []).flatMap((pattern: unknown, index) => {
    if (typeof pattern !== 'string' || pattern === '') return [];
    const read = readPattern(pattern);
    if (Array.isArray(read)) return read;
    problems.push(problem('no-custom-resource', `platform.customResources[${index}]`, { pattern, reason: read }));
    return [];
  });
  return { customResources: definitions, problems };
}

/** The definitions in the files that match a pattern, or why there are none. */
function readPattern(pattern: string): unknown[] | string {
  const files = filesOf(pattern);
  if (files.length === 0) return 'there is no such file';
  const definitions: unknown[] = [];
  for (const file of files) {
    const read = readDefinitions(file);
    if (typeof read === 'string') return read;
    definitions.push(...read);
  }
  return definitions.length > 0 ? definitions : 'none of its objects is one of apiextensions.k8s.io/v1';
}

function readDefinitions(file: string): unknown[] | string {
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const definitions: unknown[] = [];
  for (const document of parseAllDocuments(readFileSync(file, 'utf8'))) {
    const [error] = document.errors;
    if (error) return `it is no YAML: ${error.message.split('\n')[0]!.replace(/[.:]$/, '')}`;
    const content: unknown = document.toJS();
    if (isDefinition(content)) definitions.push(content);
  }
  return definitions;
}

/** Whether an object is a CustomResourceDefinition and defines a kind. */
function isDefinition(content: unknown): boolean {
  const { apiVersion, kind, spec } = (content ?? {}) as { apiVersion?: unknown; kind?: unknown; spec?: Spec };
  const isNamed = typeof spec?.group === 'string' && typeof spec.names?.kind === 'string' && Array.isArray(spec.versions);
  return apiVersion === 'apiextensions.k8s.io/v1' && kind === 'CustomResourceDefinition' && isNamed;
}

interface Spec {
  readonly group?: unknown;
  readonly names?: { readonly kind?: unknown };
  readonly versions?: unknown;
}

/** All YAML files that match a pattern, sorted. A folder includes its subfolders; `*` matches any characters of one name. */
function filesOf(pattern: string): string[] {
  const found = pattern.includes('*') ? matching(pattern) : [resolve(pattern)].filter((path) => existsSync(path));
  return [...new Set(found.flatMap((path) => (isFolder(path) ? yamlBeneath(path) : [path])))].sort();
}

function matching(pattern: string): string[] {
  const steps = resolve(pattern.replaceAll('*', '\0')).replaceAll('\0', '*').split(/[\\/]/);
  const first = steps.findIndex((step) => step.includes('*'));
  let paths = [steps.slice(0, first).join('/') || '/'];
  for (const step of steps.slice(first)) {
    const expression = new RegExp(`^${step.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
    paths = paths.flatMap((path) =>
      step === '**'
        ? [path, ...foldersBeneath(path)]
        : namesIn(path)
            .filter((name) => expression.test(name))
            .map((name) => join(path, name)),
    );
  }
  return paths;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const namesIn = (folder: string): string[] => (isFolder(folder) ? readdirSync(folder).sort() : []);

const foldersBeneath = (folder: string): string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .filter(isFolder)
    .flatMap((path) => [path, ...foldersBeneath(path)]);

const yamlBeneath = (folder: string): string[] =>
  [folder, ...foldersBeneath(folder)].flatMap((each) =>
    namesIn(each)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(each, name)),
  );
