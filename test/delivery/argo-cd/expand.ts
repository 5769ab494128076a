import type { GoTemplatedSet } from '../../../src/delivery/argo-cd/kinds/application-set/props';
import type { ApplicationFromSource } from '../../../src/delivery/argo-cd/kinds/application/spec';
import type { ApplicationTemplateMetadata } from '../../../src/delivery/argo-cd/kinds/application-set/template';
import type { ListElements } from '../../../src/delivery/argo-cd/kinds/application-set/generators';
import type { Manifest } from '../../../src/files/manifest';

/** A set as the engine writes it: one list, and one source in its template. */
export interface EngineSet extends GoTemplatedSet {
  readonly generators: readonly [{ readonly list: ListElements }];
  readonly template: { readonly metadata: ApplicationTemplateMetadata; readonly spec: ApplicationFromSource };
}

/**
 * The Applications that an ApplicationSet makes: as much of Argo CD as our sets use. `fixtures/expansions.json` holds what
 * Argo CD 3.2.12 itself makes of some of them, and this makes the same.
 */
export function expand({ metadata: { namespace }, spec }: Manifest): Manifest[] {
  const { generators, template, templatePatch } = spec as EngineSet;
  if (templatePatch !== '{{ toJson .patch }}') throw new Error(`expand does not know the templatePatch ${templatePatch}`);
  return generators[0].list.elements.map((element) => {
    const { metadata, spec } = merge(fillIn(template, element), element.patch) as typeof template;
    return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { ...metadata, namespace }, spec };
  });
}

/** As Go's templates with `missingkey=error`, where a template is nothing but `{{ .key }}` between texts. */
const fillIn = (template: object, element: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(
    JSON.stringify(template).replace(/{{(.*?)}}/g, (expression, inner: string) => {
      const value = element[inner.trim().slice(1)];
      if (typeof value !== 'string') throw new Error(`an element has no text for ${expression}`);
      return value;
    }),
  );

/** As a strategic merge patch, where no list is in both. */
function merge(target: unknown, patch: unknown): unknown {
  if (!isMap(target) || !isMap(patch)) return patch === undefined ? target : patch;
  const keys = new Set([...Object.keys(target), ...Object.keys(patch)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(target[key], patch[key])]));
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
