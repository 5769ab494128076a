import { withInputs } from '../actions';
import type { CommonValues } from '../service-job';
import type { Step } from '../workflow';
import type { ImageTag } from './image-tags';
import { nextTags } from './tag-entries';

/** Where files with tags are on the runner. */
const folder = 'built';

/**
 * Hands the tag of an image on to the job that promotes it. Outputs are no way: those of one leg of a matrix would replace those of
 * another one. The name begins with that of the service and an underscore, which no name of a service has.
 */
export const handOnTag = (image: string, { job, service }: CommonValues, { tag, digest }: ImageTag): Step[] => [
  {
    name: 'Write down the tag',
    env: { IMAGE: image, DIGEST: digest, JOB: job },
    run: `mkdir "$RUNNER_TEMP/${folder}"
echo "$IMAGE ${tag}@\${DIGEST:?}" > "$RUNNER_TEMP/${folder}/$JOB"
`,
  },
  {
    name: 'Hand on the tag',
    ...withInputs('actions/upload-artifact', {
      name: `${service}_${job}`,
      path: inTemp,
      'if-no-files-found': 'error',
      'retention-days': 1,
    }),
  },
];

/** Takes the tags of all images of a service. */
export const takeTags = ({ service }: CommonValues): Step[] => [
  { name: 'Take the tags', ...withInputs('actions/download-artifact', { pattern: `${service}_*`, path: inTemp, 'merge-multiple': true }) },
  { name: 'Write down the tags', run: `cat "$RUNNER_TEMP/${folder}"/* > "${nextTags}"\n` },
];

/** Takes the tag of one image. @param job the name of the job that built it. */
export const takeTag = (service: string, job: string): { readonly steps: readonly Step[]; readonly digest: string } => ({
  steps: [
    { name: 'Take the tag', ...withInputs('actions/download-artifact', { name: `${service}_${job}`, path: inTemp }) },
    {
      name: 'Read the digest',
      id: 'built',
      env: { JOB: job },
      run: `echo "digest=$(sed 's/.*@//' "$RUNNER_TEMP/${folder}/$JOB")" >> "$GITHUB_OUTPUT"\n`,
    },
  ],
  digest: '${{ steps.built.outputs.digest }}',
});

const inTemp = `\${{ runner.temp }}/${folder}`;
