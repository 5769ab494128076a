import type { ApplicationTemplate } from './template';
import type { ApplicationSetGenerator } from './generators';
import type { LabelValues } from '../common/label-selector';
import type { ArgoCdMetadata } from '../common/metadata';

/** Props of an ApplicationSet. */
export interface ApplicationSetProps {
  /** Name of the set, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ApplicationSetSpec;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/ */
export type ApplicationSetSpec = GoTemplatedSet | PlainSet;

/** Properties of every set, with Go templates or without. */
export interface ApplicationSetSettings {
  readonly generators: readonly ApplicationSetGenerator[];
  readonly template: ApplicationTemplate;
  /** @default - an Application is deleted with its element, together with its workload */
  readonly syncPolicy?: ApplicationSetSyncPolicy;
  /** Order in which Applications are synced. @default - independent of each other */
  readonly strategy?: ApplicationSetStrategy;
  /** Fields of the Applications that the set does not change. @default - none */
  readonly ignoreApplicationDifferences?: readonly IgnoredApplicationDifference[];
  /** Keys of labels and annotations of the Applications that the set does not change. @default - those of notifications and refreshes */
  readonly preservedFields?: { readonly annotations?: readonly string[]; readonly labels?: readonly string[] };
  /** Whether selectors apply in generators that are combined by others. @default - they do @deprecated Argo CD ignores it. */
  readonly applyNestedSelectors?: boolean;
}

/** A set with Go templates. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/GoTemplate/ */
export interface GoTemplatedSet extends ApplicationSetSettings {
  /** Use Go templates. {@link templatePatch} requires them. */
  readonly goTemplate: true;
  /**
   * With `missingkey=error`, a missing key in one element stops the whole set, instead of creating Applications with incomplete values.
   *
   * @default - a missing key is empty
   */
  readonly goTemplateOptions?: readonly GoTemplateOption[];
  /**
   * Rendered for each element and merged into its Application. It can set values that are not texts, which {@link template} cannot.
   *
   * @default - none
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
   */
  readonly templatePatch?: string;
}

/** What happens if an element lacks a key. */
export type GoTemplateOption = 'missingkey=default' | 'missingkey=invalid' | 'missingkey=zero' | 'missingkey=error';

/** A set whose templates only have `{{key}}` between texts. */
export interface PlainSet extends ApplicationSetSettings {
  /** @default false */
  readonly goTemplate?: false;
  readonly goTemplateOptions?: NeedsGoTemplate;
  readonly templatePatch?: NeedsGoTemplate;
}

/** Shown in a compile error if a set uses what only Go templates have: write `goTemplate: true`. */
export interface NeedsGoTemplate {
  readonly writeGoTemplateTrue: never;
}

/** What the set may do with its Applications. */
export interface ApplicationSetSyncPolicy {
  /**
   * Whether the set may update and delete its Applications. If the set is deleted, its Applications are always deleted.
   *
   * @default 'sync'
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/
   */
  readonly applicationsSync?: 'create-only' | 'create-update' | 'create-delete' | 'sync';
  /**
   * Whether the workload stays if its Application is deleted. A finalizer in the template has priority.
   *
   * @default false
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/
   */
  readonly preserveResourcesOnDeletion?: boolean;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Progressive-Syncs/ */
export type ApplicationSetStrategy = AllAtOnceStrategy | RollingSyncStrategy;

/** Applications are synced independently of each other. */
export interface AllAtOnceStrategy {
  /** @default 'AllAtOnce' */
  readonly type?: 'AllAtOnce';
  /** @default 'AllAtOnce' */
  readonly deletionOrder?: 'AllAtOnce';
  readonly rollingSync?: NeedsRollingSync;
}

/**
 * Applications are synced in steps. A step begins when all Applications of the previous step are healthy. Automated syncs of the
 * Applications are switched off.
 */
export interface RollingSyncStrategy {
  readonly type: 'RollingSync';
  readonly rollingSync: {
    /** At least one. The set never syncs an Application that is in no step. */
    readonly steps: readonly RollingSyncStep[];
  };
  /** Since Argo CD 3.2. @default 'AllAtOnce' */
  readonly deletionOrder?: 'AllAtOnce' | 'Reverse';
}

/** Shown in a compile error if a set has steps without the strategy for them: write `type: 'RollingSync'`. */
export interface NeedsRollingSync {
  readonly writeTypeRollingSync: never;
}

/** Applications that are synced together. */
export interface RollingSyncStep {
  /** Labels of the Applications; all expressions must match. @default - all */
  readonly matchExpressions?: readonly LabelValues[];
  /**
   * Maximum number of Applications that are synced at the same time; a percentage is at least one. With 0, a person syncs them.
   *
   * @default '100%'
   */
  readonly maxUpdate?: number | `${number}%`;
}

/** Fields of Applications, as JSON pointers, jq expressions, or both. */
export interface IgnoredApplicationDifference {
  /** Name of the Application. @default - all Applications */
  readonly name?: string;
  /** @default - none */
  readonly jsonPointers?: readonly string[];
  /** @default - none */
  readonly jqPathExpressions?: readonly string[];
}
