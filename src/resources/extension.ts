import { ApiObject, App, Chart } from 'cdk8s';
import { isClusterScoped } from '../files/cluster-scoped';
import { equal } from '../files/equal';
import { identityOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { ExtensionContext, OverlayModel, ServiceModel } from '../model/service-model';
import { problem, type Problem } from '../problems/problem';

/** What an extension adds, and what is wrong with it. */
export interface Extension {
  readonly objects: readonly RenderedObject[];
  readonly problems: readonly Problem[];
}

/**
 * Runs a service's `extend` in a chart of its own, and takes every object that is in it afterwards, whatever construct it is part of.
 * Names are as they are written: nothing is put behind them.
 */
export function renderExtension(extend: NonNullable<ServiceModel['extend']>, context: ExtensionContext): Extension {
  const at = `services.${context.service}.extend`;
  try {
    const chart = new Chart(new App(), 'extension', { disableResourceNameHashes: true });
    extend(chart, context);
    const constructs = chart.node.findAll();
    const invalid = constructs.flatMap((construct) => construct.node.validate());
    const manifests = constructs.filter((construct) => ApiObject.isApiObject(construct)).map((object) => object.toJson() as Manifest);
    return {
      objects: manifests
        .filter(isComplete)
        .map((manifest): RenderedObject => ({ manifest, role: 'extension' }))
        .sort((a, b) => (identityOf(a.manifest) < identityOf(b.manifest) ? -1 : 1)),
      problems: [
        ...invalid.map((message) => problem('extension-failed', at, { environment: context.environment, message })),
        ...manifests.filter((manifest) => !isComplete(manifest)).map((object) => problem('extension-object-incomplete', at, { object })),
      ],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { objects: [], problems: [problem('extension-failed', at, { environment: context.environment, message })] };
  }
}

const isComplete = ({ apiVersion, kind, metadata }: Partial<Manifest>): boolean =>
  [apiVersion, kind, metadata?.name].every((text) => typeof text === 'string' && text !== '');

/** What every environment adds alike, in the namespace of the service: it belongs to the base. */
export function liftExtensions(overlays: ReadonlyMap<OverlayModel, readonly RenderedObject[]>): RenderedObject[] {
  const [first, ...others] = [...overlays.values()];
  return (first ?? []).filter(
    ({ manifest }) =>
      manifest.metadata.namespace === undefined &&
      !isClusterScoped(manifest) &&
      others.every((objects) => objects.some((other) => equal(other.manifest, manifest))),
  );
}
