import { Testing, type Chart } from 'cdk8s';
import { UserError } from '../../../../src/problems/user-error';

/** What is wrong with the props of a construct, as `code place`, without the construct's own place; nothing for one that is in the chart. */
export function found(construct: (chart: Chart) => unknown): string[] {
  const chart = Testing.chart();
  try {
    construct(chart);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What is refused is not in the tree.
    if (chart.node.children.length > 0) throw new Error('what was refused is in the chart all the same', { cause: error });
    return error.problems.flatMap(({ code, at }) => at.map((place) => `${code} ${place.replace(/^test\/\w+\.?/, '')}`));
  }
  return [];
}

/** The only object of a chart, as it is written. */
export function written(construct: (chart: Chart) => unknown): unknown {
  const chart = Testing.chart();
  construct(chart);
  const [object, ...others] = Testing.synth(chart);
  if (others.length > 0) throw new Error('there is more than one object');
  return object;
}

/** Data without what is undefined, as it is written. */
export const plain = (data: object): unknown => JSON.parse(JSON.stringify(data));
