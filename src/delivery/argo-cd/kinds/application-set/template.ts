import type { ApplicationSettings, ApplicationSpec } from '../application/spec';
import type { OneOfSources, SourceHydrator, SourceRepository } from '../application/source';
import type { SourceTool } from '../application/source-tools';

/** An Application. Every text may contain templates. */
export interface ApplicationTemplate {
  readonly metadata: ApplicationTemplateMetadata;
  readonly spec: ApplicationSpec;
}

/** Metadata of the Applications of a template. */
export interface ApplicationTemplateMetadata {
  readonly name: string;
  /** @default - that of the set */
  readonly namespace?: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default - `resources-finalizer.argocd.argoproj.io`, unless the set preserves resources on deletion */
  readonly finalizers?: readonly string[];
}

/** What a generator changes in the template. Only the project and the destination are required; the destination may be `{}`. */
export interface ApplicationTemplateOverride {
  readonly metadata: Partial<ApplicationTemplateMetadata>;
  readonly spec: Partial<Omit<ApplicationSettings, 'project' | 'destination'>> & {
    readonly project: string;
    readonly destination: { readonly server?: string; readonly name?: string; readonly namespace?: string };
    /** @default - that of the template */
    readonly source?: SourceRepository & SourceTool & { readonly path?: string; readonly chart?: string };
    /** @default - those of the template */
    readonly sources?: readonly OneOfSources[];
    /** @default - that of the template */
    readonly sourceHydrator?: SourceHydrator;
  };
}
