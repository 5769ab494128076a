import { isMap } from '../../../files/is-map';
import { partOf } from '../../../meaning/describe-parts';
import { setOwn } from '../../../data/set-own';

/** An Application as an ApplicationSet creates it. */
export interface CreatedApplication {
  readonly apiVersion: string;
  readonly kind: 'Application';
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly spec: unknown;
}

/** The Applications of an ApplicationSet, or why they are not known. */
export type Expansion =
  | { readonly applications: readonly CreatedApplication[]; readonly reason?: undefined }
  | { readonly applications?: undefined; readonly reason: string };

/** With it, Argo CD deletes what an Application deployed before it lets the Application go. */
export const resourcesFinalizer = 'resources-finalizer.argocd.argoproj.io';

/**
 * The Applications that Argo CD creates from an ApplicationSet in the form that Charthouse generates: a list of elements, a template whose
 * expressions are keys of an element, and at most the patch of an element. As in Argo CD, one wrong element means no Applications at all.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/
 */
export function expandApplicationSet(set: unknown): Expansion {
  const spec = partOf(set, ['spec']);
  const reason = unknownForm(spec);
  if (reason !== undefined) return { reason };
  const { generators, template, templatePatch, syncPolicy } = spec as GeneratedSpec;
  const namespace = partOf(set, ['metadata', 'namespace']);
  const applications: CreatedApplication[] = [];
  for (const element of generators.flatMap(({ list }) => list.elements)) {
    const filled = fillIn(template, element);
    if (filled.reason !== undefined) return { reason: filled.reason };
    if (templatePatch !== undefined && !isMap(element.patch)) return { reason: 'an element has no patch' };
    const { metadata, spec: own } = (templatePatch === undefined ? filled.value : patched(filled.value, element.patch)) as Filled;
    if (typeof metadata?.name !== 'string') return { reason: 'its template has no name' };
    const { finalizers = [], ...rest } = metadata;
    const kept = finalizers.length === 0 && !syncPolicy?.preserveResourcesOnDeletion ? [resourcesFinalizer] : finalizers;
    applications.push({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { ...rest, namespace, ...(kept.length > 0 && { finalizers: kept }) },
      spec: own,
    });
  }
  const names = applications.map(({ metadata }) => metadata.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? { applications } : { reason: `two elements give '${twice}'` };
}

interface GeneratedSpec {
  readonly generators: readonly { readonly list: { readonly elements: readonly Readonly<Record<string, unknown>>[] } }[];
  readonly template: unknown;
  readonly templatePatch?: string;
  readonly syncPolicy?: { readonly preserveResourcesOnDeletion?: boolean };
}

interface Filled {
  readonly metadata?: Readonly<Record<string, unknown>> & { readonly name: string; readonly finalizers?: readonly unknown[] };
  readonly spec: unknown;
}

/** Why the spec has not the form that is known here. */
function unknownForm(spec: unknown): string | undefined {
  if (!isMap(spec)) return 'it has no spec';
  if (spec.goTemplate !== true) return "it has not 'goTemplate: true'";
  if (spec.templatePatch !== undefined && spec.templatePatch !== '{{ toJson .patch }}')
    return 'its templatePatch is not the one that is generated';
  const { generators } = spec;
  const isList = (each: unknown): boolean =>
    isMap(each) && Object.keys(each).join() === 'list' && isMap(each.list) && Object.keys(each.list).join() === 'elements';
  if (!Array.isArray(generators) || !generators.every(isList)) return 'it has other generators than a list of elements';
  const elements = generators.flatMap((each: unknown) => partOf(each, ['list', 'elements']));
  return elements.every(isMap) ? undefined : 'it has an element that is no map';
}

type FilledIn = { readonly value: unknown; readonly reason?: undefined } | { readonly value?: undefined; readonly reason: string };

/** As Go's templates with `missingkey=error`, where a template is nothing but `{{ .key }}`, or a text in quotes, between texts. */
function fillIn(template: unknown, element: Readonly<Record<string, unknown>>): FilledIn {
  let reason: string | undefined;
  const fill = (text: string): string =>
    text.replace(/{{(.*?)}}/g, (expression, inner: string) => {
      const [, quoted] = /^ "([^"\\]*)" $/.exec(inner) ?? [];
      if (quoted !== undefined) return quoted;
      const [, key] = /^-? *\.(\w+) *-?$/.exec(inner) ?? [];
      const value = key === undefined || !Object.hasOwn(element, key) ? undefined : element[key];
      if (typeof value === 'string') return value;
      reason ??= `an element has no text for ${expression}`;
      return '';
    });
  const value = filledValue(template, fill);
  return reason === undefined ? { value } : { reason };
}

function filledValue(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((item) => filledValue(item, fill));
  if (!isMap(value)) return value;
  const filled: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) setOwn(filled, fill(key), filledValue(inner, fill));
  return filled;
}

/** As a strategic merge patch of an Application, whose lists have no keys to merge by. Argo CD lets no patch change the project. */
function patched(template: unknown, patch: unknown): unknown {
  const merged = merge(template, patch);
  const project = partOf(template, ['spec', 'project']);
  return project === undefined || partOf(merged, ['spec', 'project']) === project ? merged : merge(merged, { spec: { project } });
}

function merge(target: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const merged: Record<string, unknown> = {};
  const base = isMap(target) ? target : {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(patch)])) {
    const value = Object.hasOwn(patch, key) ? patch[key] : undefined;
    if (value === undefined) setOwn(merged, key, base[key]);
    else if (value !== null) setOwn(merged, key, merge(Object.hasOwn(base, key) ? base[key] : undefined, value));
  }
  return merged;
}
