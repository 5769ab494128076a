import { withInputs } from '../../actions';
import type { ActionStep } from '../../workflow';

/** Files that one job of a run hands on to another, in the folder of that name below `$RUNNER_TEMP`: a checkout could have one, too. */
interface Artifact {
  readonly handOn: ActionStep;
  readonly take: ActionStep;
}

const artifact = (name: string, what: string): Artifact => ({
  handOn: {
    name: `Hand on ${what}`,
    ...withInputs('actions/upload-artifact', { name, path: folder(name), 'if-no-files-found': 'error', 'retention-days': 1 }),
  },
  take: { name: `Take ${what}`, ...withInputs('actions/download-artifact', { name, path: folder(name) }) },
});

const folder = (name: string): string => `\${{ runner.temp }}/${name}`;

/** What the repositories have. It is one archive, which keeps hidden files and modes. */
export const liveArtifact = artifact('live', 'what the repositories have');

/** The plan, as a comment and in full. */
export const planArtifact = artifact('plan', 'the plan');

/** What an apply changes in each repository: `<repository>.patch`, and the plan as `<repository>.md`. */
export const appliedArtifact = artifact('applied', 'what changes in each repository');

/** The Terraform stack as an apply leaves it. It is one archive, which keeps hidden files. */
export const stackArtifact = artifact('stack', 'the Terraform stack');
