import { Construct } from 'constructs';
import { declareWorkflow, pinnedActions } from '../../definition/declared-workflow';
import { fileStem } from '../../definition/formats/github-actions';
import { refuse } from '../../definition/shape/refuse';
import { stringifyYaml } from '../../files/yaml';
import { problem, type Problem } from '../../problems/problem';
import { withTexts, workflowIn } from '../render-workflow';
import type { ActionTable, NoActions } from '../workflow';
import type { WorkflowProps } from './props';
import { checkNames } from './check-names';
import { checkWorkflowProps, requiredJob } from './rules';
import type { PlainWorkflow } from './shape';

/**
 * A GitHub workflow. In the scope of a platform, `synth` writes its file, `.github/workflows/<id>.yml`, to its repository. In any other
 * scope it stands alone: `path` and `content` are its file.
 *
 * @example
 * new Workflow(platform, 'nightly', { repository: 'cart', on: { schedule: [{ cron: '0 3 * * *' }] }, … });
 */
export class Workflow<const A extends ActionTable = NoActions> extends Construct {
  /** Path of the file in the repository. */
  readonly path: string;
  /** The file. */
  readonly content: string;
  /** The names of the checks that `requiredJobs` report, as a ruleset requires them: `test (22)`, `scan / report`. */
  readonly requiredChecks: readonly string[];

  /** @throws UserError with all problems of the workflow. */
  constructor(scope: Construct, id: string, props: WorkflowProps<A>) {
    const ofPlatform = pinnedActions(scope);
    const written = withTexts(props) as PlainWorkflow;
    refuse(scope, id, written, (given, at) => [
      ...(given.file === undefined ? fileProblems(id, at) : []),
      ...checkWorkflowProps(ofPlatform ?? {})(given, at),
      ...repositoryRule(given, at, ofPlatform !== undefined),
    ]);
    super(scope, id);
    const { actions, repository, file: name = id, requiredJobs = [], ...definition } = props;
    const file = workflowIn(name, { name: id, ...definition }, { ...ofPlatform, ...actions });
    this.path = file.path;
    this.content = stringifyYaml(file.content);
    const required = requiredJobs.map(requiredJob).map(({ job, reports }) => ({ job, names: checkNames(written.jobs[job]!, reports)! }));
    this.requiredChecks = required.flatMap(({ names }) => names);
    if (repository !== undefined) declareWorkflow(this, { name, repository, file, required });
  }
}

/** The ID is the name of the file, if no other is given. */
function fileProblems(id: string, at: string): Problem[] {
  const wrong = fileStem(id, at);
  return wrong ? [wrong] : [];
}

/** A platform writes the workflow to a repository. Nothing else does. */
function repositoryRule({ repository }: PlainWorkflow, at: string, inPlatform: boolean): Problem[] {
  if (inPlatform) return repository === undefined ? [problem('missing-key', at, { key: 'repository' })] : [];
  return repository === undefined
    ? []
    : [problem('without-effect', `${at}.repository`, { property: 'repository', needs: 'a platform as its scope' })];
}
