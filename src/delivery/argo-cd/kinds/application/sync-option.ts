/** Sync options of an Application, each with its values. */
export const syncOptionValues = {
  ApplyOutOfSyncOnly: ['true', 'false'],
  ClientSideApplyMigration: ['true', 'false'],
  CreateNamespace: ['true', 'false'],
  Delete: ['true', 'false', 'confirm'],
  FailOnSharedResource: ['true', 'false'],
  Prune: ['true', 'false', 'confirm'],
  PruneLast: ['true', 'false'],
  PrunePropagationPolicy: ['foreground', 'background', 'orphan'],
  Replace: ['true', 'false'],
  RespectIgnoreDifferences: ['true', 'false'],
  ServerSideApply: ['true', 'false'],
  SkipDryRunOnMissingResource: ['true', 'false'],
  Validate: ['true', 'false'],
} as const;

type Values = typeof syncOptionValues;

/**
 * An option of a sync. `Force=true` is not one of them: it is an annotation of single objects.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export type SyncOption = { [Name in keyof Values]: `${Name}=${Values[Name][number]}` }[keyof Values] | TemplateText;

/** A text that an ApplicationSet fills in. */
export type TemplateText = `${string}{{${string}}}${string}`;
