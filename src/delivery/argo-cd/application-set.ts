import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../files/manifest';
import type { ApplicationSpec } from './application-spec';

/** An ApplicationSet, by the fields that Charthouse writes. */
export interface ApplicationSetProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: Manifest['metadata'];
  readonly spec: ApplicationSetSpec;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/ */
export interface ApplicationSetSpec {
  /** Templates are Go's: {@link templatePatch} works with no others. */
  readonly goTemplate: true;
  /** With `missingkey=error` a key that one element lacks stops the whole set: better than half a name. @default - a missing key is empty */
  readonly goTemplateOptions?: readonly 'missingkey=error'[];
  /** @default - an Application leaves with its element, and its workload with it */
  readonly syncPolicy?: ApplicationSetSyncPolicy;
  readonly generators: readonly ListGenerator[];
  readonly template: ApplicationTemplate;
  /**
   * Rendered for each element, then merged into its Application: the way to values that are no text, which {@link template} cannot give.
   *
   * @default - the template is all there is
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
   */
  readonly templatePatch?: string;
}

export interface ApplicationSetSyncPolicy {
  /**
   * Whether a workload stays when its Application goes. A finalizer in the template overrules it.
   *
   * @default false
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/
   */
  readonly preserveResourcesOnDeletion?: boolean;
}

/** One Application per element. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/ */
export interface ListGenerator {
  readonly list: { readonly elements: readonly ListElement[] };
}

/** What the template reads: `{{ .key }}`. */
export interface ListElement {
  readonly [key: string]: unknown;
}

/** An Application, with Go templates in any text. */
export interface ApplicationTemplate {
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly finalizers?: readonly string[];
  };
  readonly spec: ApplicationSpec;
}

/** The object alone, for whoever renders many and needs no tree. */
export const applicationSetManifest = ({ metadata, spec }: ApplicationSetProps): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata,
  spec,
});

/**
 * Applications from one template. For any cdk8s chart.
 *
 * @example
 * new ApplicationSet(chart, 'shop', { metadata: { name: 'shop', namespace: 'argocd' }, spec: { … } });
 */
export class ApplicationSet extends ApiObject {
  constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    super(scope, id, applicationSetManifest(props));
  }
}
