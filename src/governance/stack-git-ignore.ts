import type { GeneratedFile } from '../files/file-tree';

/**
 * What Terraform writes next to a stack that is kept in a repository, and nobody should commit: providers, and a state with all that GitHub says. Its path is
 * relative to the folder of all stacks.
 */
export const stackGitIgnore: GeneratedFile = {
  path: '.gitignore',
  content: `.terraform/
*.tfstate
*.tfstate.*
`,
};
