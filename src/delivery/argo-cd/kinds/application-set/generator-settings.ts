import type { ApplicationTemplateOverride } from './template';

/** What generators have that ask somebody else. */
export interface GeneratorSettings {
  /** How often it asks. @default - every 3 minutes; for pull requests and repositories every 30 */
  readonly requeueAfterSeconds?: number;
  /** Further values for the template, under `values`. @default - none */
  readonly values?: Readonly<Record<string, string>>;
  /** Laid over the template of the set. @default - nothing */
  readonly template?: ApplicationTemplateOverride;
}
