/** Machines for the jobs that build a service, by kind of job. */
export interface BuildRunnersDefinition {
  /** Jobs that test. They run code of pull requests. @default - `default` */
  readonly test?: RunnerDefinition;
  /** Jobs that build images: of pull requests, too. They need Docker. @default - `default` */
  readonly image?: RunnerDefinition;
}

/** Machines for the jobs of generated workflows, by kind of job. */
export interface RunnersDefinition extends BuildRunnersDefinition {
  /** Every kind of job that has no machine of its own here. @default { hosted: 'ubuntu-24.04' } */
  readonly default?: RunnerDefinition;
  /** Jobs that open the pull request of a promotion. They read the key of the promoter. @default - `default` */
  readonly promote?: RunnerDefinition;
  /** The required check of each repository. @default - `default` */
  readonly gate?: RunnerDefinition;
  /** Jobs that check pull requests of the config repository. They need `kubectl`. @default - `default` */
  readonly check?: RunnerDefinition;
  /** Jobs of the definitions repository. They need Node.js. @default - `default` */
  readonly definitions?: RunnerDefinition;
}

/** A machine: one of GitHub's, or one of your own. All need Linux, bash, git, jq and `gh`. */
export type RunnerDefinition = HostedRunner | SelfHostedRunner;

/** A machine that GitHub provides for one job and then deletes. */
export interface HostedRunner {
  /** Its label: `ubuntu-24.04-arm`, or the name of a larger runner. Labels that change their image, such as `ubuntu-latest`, are not allowed. */
  readonly hosted: string;
}

/** A machine of your own. */
export interface SelfHostedRunner {
  /** Its labels: a job runs on a machine that has all of them. */
  readonly selfHosted: readonly string[];
  /** Why GitHub's machines do not do. Workflows say it next to the labels, so that linters accept them. */
  readonly reason: string;
}
