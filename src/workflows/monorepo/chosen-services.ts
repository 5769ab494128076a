import type { Job, Variables } from '../workflow';
import type { FoldedJob } from './fold-jobs';

/**
 * What the first job of a repository of several services tells the others: `services`, the services of this run, for jobs that stand alone, and
 * the legs of each matrix.
 */
export const choices = (folded: readonly FoldedJob[]): string[] => [
  ...(folded.some(({ legs }) => !legs) ? ['services'] : []),
  ...folded.flatMap(({ id, legs }) => (legs ? [id] : [])),
];

/** The outputs of the first job, which its step `find` writes. */
export const choiceOutputs = (folded: readonly FoldedJob[]): NonNullable<Job['outputs']> =>
  Object.fromEntries(choices(folded).map((output) => [output, `\${{ steps.find.outputs.${output} }}`]));

/** The legs of each matrix, for all services. */
export const allLegs = (folded: readonly FoldedJob[]): Variables =>
  Object.fromEntries(
    folded.flatMap(({ id, legs }) => (legs ? [[variableOf(id), legs.map((leg) => `${JSON.stringify(leg)}\n`).join('')]] : [])),
  );

const variableOf = (job: string): string => job.toUpperCase().replaceAll('-', '_');

/** The end of a script that has written the services of this run to the file `services`: it writes the outputs. */
export const writeChoices = (folded: readonly FoldedJob[]): string => `legs() {
  jq -cs --rawfile changed "$RUNNER_TEMP/services" '($changed | split("\\n")) as $services | map(select(.service | IN($services[])))'
}

{
${choices(folded).map(output).join('\n')}
} >> "$GITHUB_OUTPUT"
`;

const output = (name: string): string =>
  name === 'services'
    ? `  echo "services=$(jq -Rsc 'split("\\n") | map(select(. != ""))' "$RUNNER_TEMP/services")"`
    : `  echo "${name}=$(legs <<< "$${variableOf(name)}")"`;
