import { problem, type Problem } from '../../../../problems/problem';
import type { ApplicationSyncPolicy } from './spec';
import { atLeastOne, atMostOne, exactlyOne } from '../common/choices';
import { givenTwice } from '../common/given-twice';
import { isTemplate } from '../common/texts';
import { sourceRules, toolRules } from './source-rules';

/** Settings of an Application. JavaScript callers may set any of these properties. */
export interface AnySettings {
  readonly source?: object;
  readonly sources?: readonly { readonly ref?: string }[];
  readonly sourceHydrator?: { readonly drySource: object };
  readonly syncPolicy?: ApplicationSyncPolicy;
  readonly ignoreDifferences?: readonly object[];
}

const several = { sources: 'Argo CD would read one of them', clusters: 'Argo CD refuses both together' };

/** Contradictions in an Application, or in the template of an ApplicationSet. */
export const applicationRules = (spec: AnySettings & { readonly destination: object }, at: string): Problem[] => [
  ...exactlyOne(spec, ['source', 'sources', 'sourceHydrator'], at, {
    several: several.sources,
    none: 'an Application comes from somewhere',
  }),
  ...exactlyOne(spec.destination, ['server', 'name'], `${at}.destination`, {
    several: several.clusters,
    none: 'an Application goes to a cluster',
  }),
  ...settingsRules(spec, at, false),
];

/** Like {@link applicationRules}, for a template that a patch completes, and for template overrides: nothing is required in them. */
export const partialRules = (spec: AnySettings & { readonly destination: object }, at: string): Problem[] => [
  ...atMostOne(spec, ['source', 'sources', 'sourceHydrator'], at, several.sources),
  ...atMostOne(spec.destination, ['server', 'name'], `${at}.destination`, several.clusters),
  ...settingsRules(spec, at, true),
];

const settingsRules = (spec: AnySettings, at: string, isPartial: boolean): Problem[] => [
  ...(spec.source ? sourceRules(spec.source, `${at}.source`, { isPartial }) : []),
  ...(spec.sources ?? []).flatMap((source, index) => sourceRules(source, `${at}.sources[${index}]`, { isPartial, isOneOfSeveral: true })),
  ...givenTwice('ref', spec.sources, `${at}.sources`, ({ ref }) => ref),
  ...(spec.sourceHydrator ? toolRules(spec.sourceHydrator.drySource, `${at}.sourceHydrator.drySource`) : []),
  ...(spec.syncPolicy ? syncPolicyRules(spec.syncPolicy, `${at}.syncPolicy`) : []),
  ...(spec.ignoreDifferences ?? []).flatMap((difference, index) =>
    atLeastOne(
      difference,
      ['jsonPointers', 'jqPathExpressions', 'managedFieldsManagers'],
      `${at}.ignoreDifferences[${index}]`,
      'no field would be ignored',
    ),
  ),
];

function syncPolicyRules({ managedNamespaceMetadata, syncOptions = [] }: ApplicationSyncPolicy, at: string): Problem[] {
  const creates = syncOptions.some((option) => option === 'CreateNamespace=true' || isTemplate(option));
  return [
    ...(managedNamespaceMetadata && !creates
      ? [problem('without-effect', at, { property: 'managedNamespaceMetadata', needs: "syncOptions: ['CreateNamespace=true']" })]
      : []),
    ...givenTwice('sync option', syncOptions, `${at}.syncOptions`, (option) => (isTemplate(option) ? option : option.split('=')[0]!)),
  ];
}
