import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Manifest } from '../files/manifest';
import type { ServiceModel } from '../model/service-model';

export type Extend = NonNullable<ServiceModel['extend']>;
export type ExtensionContext = Parameters<Extend>[1];

/** An object that an extension adds, and the path of the construct that it comes from. */
export interface ExtensionObject {
  readonly manifest: Manifest;
  readonly construct: string;
}

/**
 * Runs a service's `extend` in an App of its own, and renders what it has added, in no particular order. Names follow from the ids of the
 * constructs alone.
 *
 * @throws what `extend` throws, or one of its constructs; also where a construct finds itself invalid.
 */
export function runExtension(extend: Extend, context: ExtensionContext): ExtensionObject[] {
  const chart = new Chart(new App(), 'extension', { disableResourceNameHashes: true });
  const answer: unknown = extend(chart, context);
  if (answer instanceof Promise) {
    answer.catch(() => undefined); // what becomes of it is of no interest any more
    throw new Error('it is asynchronous, and nobody waits for it');
  }
  const constructs = chart.node.findAll();
  for (const construct of constructs) {
    const [reason] = construct.node.validate();
    if (reason !== undefined) throw new Error(`${pathOf(construct)}: ${reason}`);
  }
  return constructs.flatMap((construct) =>
    ApiObject.isApiObject(construct)
      ? itemsOf(construct.toJson() as Manifest).map((manifest) => ({ manifest, construct: pathOf(construct) }))
      : [],
  );
}

/** The objects of a `List`, as `kubectl get` prints several, or the one that it is. */
const itemsOf = (manifest: Manifest): readonly Manifest[] =>
  manifest.kind === 'List' && Array.isArray(manifest.items) ? (manifest.items as Manifest[]) : [manifest];

/** Without the chart, which is ours. */
const pathOf = (construct: IConstruct): string => construct.node.path.replace(/^extension\//, '');
