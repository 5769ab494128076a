import { named } from '../shape/named';

/** An action: the repository, perhaps with a folder in it. @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
export const actionName = named(
  /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}(?:\/[A-Za-z0-9._-]+)*$/,
  'owner/repository, or owner/repository/folder, without a version',
);

/** A commit, as Git names it in full. */
export const commit = named(/^[0-9a-f]{40}$/, '40 digits and letters from a to f, the full name of a commit');

/** The tag of a version. Tools that update pins read it. */
export const versionTag = named(/^v?[0-9]+(?:\.[0-9]+){0,2}(?:-[0-9A-Za-z.-]+)?$/, 'a version such as v7.0.1');

/** An input or output of an action. */
export const actionInput = named(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'letters, digits, _ and -, not beginning with a digit or a dash');

/** The ID of a job or a step. @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
export const actionsId = named(
  /^[A-Za-z_][A-Za-z0-9_-]{0,98}$/,
  'at most 99 letters, digits, _ and -, not beginning with a digit or a dash',
);

/** A workflow of a repository at one commit, to be used as a job. */
export const calledWorkflow = named(
  /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml@[0-9a-f]{40}$/,
  'owner/repository/.github/workflows/file.yml@ and a full commit of 40 hexadecimal digits',
);

/** The name of a workflow's file, without its extension. */
export const fileStem = named(
  /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/,
  'at most 100 of a-z, 0-9, -, _ and ., from a letter or digit to another',
);

/** A label of a machine. */
export const runnerLabel = named(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'at most 128 letters, digits, -, _ and .');

/** A label of a machine of GitHub's with Linux. What `-latest` stands for changes from one day to the next. */
export const hostedLabel = named(
  /^(?!(?:windows|macos)-)(?!self-hosted$)(?![a-z]+-latest$)[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/,
  'a label of a Linux machine with a fixed image, such as ubuntu-24.04-arm, or the name of a larger runner',
);
