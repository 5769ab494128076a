import type { ApplicationTemplateOverride } from './template';

/** Properties of generators that query other systems. */
export interface GeneratorSettings {
  /** Number of seconds between two queries. @default - every 3 minutes; for pull requests and repositories every 30 */
  readonly requeueAfterSeconds?: number;
  /** Further values for the template, under `values`. @default - none */
  readonly values?: Readonly<Record<string, string>>;
  /** Merged over the template of the set. @default - none */
  readonly template?: ApplicationTemplateOverride;
}
