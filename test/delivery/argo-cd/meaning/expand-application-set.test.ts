import { expandApplicationSet } from '../../../../src/delivery/argo-cd/meaning/expand-application-set';
import expansions from '../fixtures/expansions.json';
import perCluster from '../../../golden/payments-per-cluster.applications.json';
import payments from '../../../golden/payments.applications.json';
import shop from '../../../golden/shop.applications.json';

/** Sets, and the Applications that Argo CD itself makes of them (`scripts/oracle/application-sets.ts` asked it). */
const answers: readonly { readonly of: string; readonly set: object; readonly applications: readonly object[] }[] = [
  ...expansions,
  ...payments,
  ...perCluster,
  ...shop,
];

/** The first set, with another spec. */
const changed = (change: (spec: (typeof expansions)[0]['set']['spec']) => void) => {
  const { set } = structuredClone(expansions[0]!);
  change(set.spec);
  return expandApplicationSet(set);
};

describe('expanding an ApplicationSet', () => {
  it.each(answers)('makes of it what Argo CD makes: $of', ({ set, applications }) => {
    const made = expandApplicationSet(set).applications!.map(({ metadata, spec }) => ({ metadata, spec }));
    expect(made.length).toBeGreaterThan(0);
    expect(made).toEqual(applications);
  });

  it("adds Argo CD's finalizer where nothing preserves the objects, and the template has none", () => {
    const { applications } = changed((spec) => void delete (spec as { syncPolicy?: unknown }).syncPolicy);
    expect(applications!.map(({ metadata }) => metadata.finalizers)).toEqual(Array(3).fill(['resources-finalizer.argocd.argoproj.io']));
  });

  it('lets no patch change the project, and removes what a patch says is null', () => {
    const { applications } = changed((spec) => {
      const patch = { spec: { project: 'other', revisionHistoryLimit: null } };
      Object.assign(spec.generators[0]!.list.elements[0]!, { patch });
    });
    expect(applications![0]!.spec).toMatchObject({ project: 'payments' });
    expect(applications![0]!.spec).not.toHaveProperty('revisionHistoryLimit');
    expect(applications![1]!.spec).toHaveProperty('revisionHistoryLimit');
  });

  it.each<[string, Parameters<typeof changed>[0], string]>([
    [
      'lacks a key',
      ({ generators }) => void delete (generators[0]!.list.elements[0] as { server?: string }).server,
      'an element has no text for {{ .server }}',
    ],
    [
      'lacks a patch',
      ({ generators }) => void delete (generators[0]!.list.elements[0] as { patch?: object }).patch,
      'an element has no patch',
    ],
    [
      'has the name of another',
      ({ generators: [first] }) => void (first!.list.elements as object[]).push(first!.list.elements[0]!),
      "two elements give 'payments-api-dev'",
    ],
  ])('makes nothing at all where an element %s', (_, change, reason) => {
    expect(changed(change)).toEqual({ reason });
  });

  it.each<[string, object, string]>([
    ['no Go templates', { goTemplate: false }, "it has not 'goTemplate: true'"],
    ['another generator', { generators: [{ git: {} }] }, 'it has other generators than a list of elements'],
    ['a selector', { generators: [{ list: { elements: [] }, selector: {} }] }, 'it has other generators than a list of elements'],
    ['elements as text', { generators: [{ list: { elements: [], elementsYaml: '' } }] }, 'it has other generators than a list of elements'],
    ['an element that is a text', { generators: [{ list: { elements: ['dev'] } }] }, 'it has an element that is no map'],
    ['another patch', { templatePatch: '{{ if .manual }}' }, 'its templatePatch is not the one that is generated'],
    [
      'a function',
      { template: { metadata: { name: '{{ .environment | upper }}' } } },
      'an element has no text for {{ .environment | upper }}',
    ],
    ['no name', { template: { spec: {} } }, 'its template has no name'],
  ])('says so where it has a form that is not generated: %s', (_, form, reason) => {
    expect(changed((spec) => void Object.assign(spec, form))).toEqual({ reason });
  });

  it('says so where there is no spec', () => {
    expect(expandApplicationSet({ kind: 'ApplicationSet' })).toEqual({ reason: 'it has no spec' });
  });
});
