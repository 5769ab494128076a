import { ApiObject, App, Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import type { Manifest } from '../files/manifest';
import type { ExtensionContext, ServiceModel } from '../model/types/service-model';
import { listItems } from './list-items';

export type Extend = NonNullable<ServiceModel['extend']>;

/** An object that `extend` adds, with the path of its construct. */
export interface ExtensionObject {
  readonly manifest: Manifest;
  readonly construct: string;
}

/**
 * Runs `extend` in a separate App, and renders the constructs that it added, in no particular order. Names depend only on the IDs of the
 * constructs.
 *
 * @throws what `extend` or one of its constructs throws, also if a construct is invalid.
 */
export function runExtension(extend: Extend, context: ExtensionContext): ExtensionObject[] {
  const chart = new Chart(new App(), 'extension', { disableResourceNameHashes: true });
  const answer: unknown = extend(chart, context);
  refuseAnswer(answer, chart);
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

/**
 * `extend` adds constructs to the chart; a return value would be lost. A construct of the chart, or a list of them, may be returned,
 * because arrow functions return what they create.
 */
function refuseAnswer(answer: unknown, chart: Chart): void {
  if ((typeof answer !== 'object' && typeof answer !== 'function') || answer === null) return;
  if (isThenable(answer)) {
    answer.then(undefined, () => undefined); // Its result does not matter any more.
    throw new Error('it is asynchronous, and nobody waits for it');
  }
  const answers: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const isLost = (value: unknown): boolean => typeof value === 'object' && value !== null && !isPartOf(value, chart);
  if (answers.some(isLost)) throw new Error('it returns objects, which nobody reads: add them to the chart, as in new ApiObject(chart, …)');
}

const isThenable = (value: object): value is PromiseLike<unknown> => typeof (value as { then?: unknown }).then === 'function';

const isPartOf = (value: object, chart: Chart): boolean => Construct.isConstruct(value) && value.node.root === chart.node.root;

/** Without the chart, which Charthouse created. */
const pathOf = (construct: IConstruct): string => construct.node.path.replace(/^extension\//, '');
