import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Manifest } from '../files/manifest';
import type { ServiceModel } from '../model/service-model';
import { listItems } from './list-items';

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
      ? listItems(construct.toJson() as Manifest).map((manifest) => ({ manifest, construct: pathOf(construct) }))
      : [],
  );
}

/** Without the chart, which is ours. */
const pathOf = (construct: IConstruct): string => construct.node.path.replace(/^extension\//, '');
