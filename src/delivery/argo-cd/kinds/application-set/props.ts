import type { ApplicationTemplate } from './template';
import type { ApplicationSetGenerator } from './generators';
import type { LabelValues } from '../common/label-selector';
import type { ArgoCdMetadata } from '../common/metadata';

/** What an ApplicationSet is made of. */
export interface ApplicationSetProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ApplicationSetSpec;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/ */
export type ApplicationSetSpec = GoTemplatedSet | PlainSet;

/** What every set has, whatever its templates are. */
export interface ApplicationSetSettings {
  readonly generators: readonly ApplicationSetGenerator[];
  readonly template: ApplicationTemplate;
  /** @default - an Application leaves with its element, and its workload with it */
  readonly syncPolicy?: ApplicationSetSyncPolicy;
  /** In what order Applications are synced. @default - each for itself */
  readonly strategy?: ApplicationSetStrategy;
  /** Fields of the Applications that the set leaves alone. @default - none */
  readonly ignoreApplicationDifferences?: readonly IgnoredApplicationDifference[];
  /** Labels and annotations of the Applications that the set leaves alone, by key. @default - those of notifications and refreshes */
  readonly preservedFields?: { readonly annotations?: readonly string[]; readonly labels?: readonly string[] };
  /**
   * Whether selectors count in generators that others combine.
   *
   * @default - they do
   * @deprecated Argo CD ignores it.
   */
  readonly applyNestedSelectors?: boolean;
}

/** A set whose templates are Go's. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/GoTemplate/ */
export interface GoTemplatedSet extends ApplicationSetSettings {
  /** Templates are Go's: {@link templatePatch} works with no others. */
  readonly goTemplate: true;
  /** With `missingkey=error` a key that one element lacks stops the whole set: better than half a name. @default - a missing key is empty */
  readonly goTemplateOptions?: readonly GoTemplateOption[];
  /**
   * Rendered for each element, then merged into its Application: the way to values that are no text, which {@link template} cannot give.
   *
   * @default - the template is all there is
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
   */
  readonly templatePatch?: string;
}

/** What becomes of a key that an element lacks. */
export type GoTemplateOption = 'missingkey=default' | 'missingkey=invalid' | 'missingkey=zero' | 'missingkey=error';

/** A set whose templates are nothing but `{{key}}` between texts. */
export interface PlainSet extends ApplicationSetSettings {
  /** @default false */
  readonly goTemplate?: false;
  readonly goTemplateOptions?: NeedsGoTemplate;
  readonly templatePatch?: NeedsGoTemplate;
}

/** Stands in a compile error where a set has what only Go templates have: write `goTemplate: true`. */
export interface NeedsGoTemplate {
  readonly writeGoTemplateTrue: never;
}

/** What becomes of Applications. */
export interface ApplicationSetSyncPolicy {
  /**
   * What the set may do with its Applications. Who deletes the set deletes them, whatever this says.
   *
   * @default 'sync'
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/
   */
  readonly applicationsSync?: 'create-only' | 'create-update' | 'create-delete' | 'sync';
  /**
   * Whether a workload stays when its Application goes. A finalizer in the template overrules it.
   *
   * @default false
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/
   */
  readonly preserveResourcesOnDeletion?: boolean;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Progressive-Syncs/ */
export type ApplicationSetStrategy = AllAtOnceStrategy | RollingSyncStrategy;

/** Each Application for itself. */
export interface AllAtOnceStrategy {
  /** @default 'AllAtOnce' */
  readonly type?: 'AllAtOnce';
  /** @default 'AllAtOnce' */
  readonly deletionOrder?: 'AllAtOnce';
  readonly rollingSync?: NeedsRollingSync;
}

/** Step by step: the next one comes when all Applications of the last are healthy. Automatic syncs of the Applications are switched off. */
export interface RollingSyncStrategy {
  readonly type: 'RollingSync';
  readonly rollingSync: {
    /** At least one. An Application that is in none is never synced by the set. */
    readonly steps: readonly RollingSyncStep[];
  };
  /** Since Argo CD 3.2. @default 'AllAtOnce' */
  readonly deletionOrder?: 'AllAtOnce' | 'Reverse';
}

/** Stands in a compile error where a set has steps that it does not take: write `type: 'RollingSync'`. */
export interface NeedsRollingSync {
  readonly writeTypeRollingSync: never;
}

/** Applications that are synced together. */
export interface RollingSyncStep {
  /** Which, by their labels: all that is said. @default - all */
  readonly matchExpressions?: readonly LabelValues[];
  /** How many at a time; of a percentage at least one. 0 leaves them to a person. @default '100%' */
  readonly maxUpdate?: number | `${number}%`;
}

/** Fields of Applications, by one way or both. */
export interface IgnoredApplicationDifference {
  /** Name of the Application. @default - all of them */
  readonly name?: string;
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
}
