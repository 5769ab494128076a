import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** A folder for the Terraform stack needs a repository: one that keeps the stack, or the definitions repository. */
export const stackPlace: PlatformRule = ({ definition: { terraform, github } }) =>
  terraform?.path && !terraform.repository && !github.definitions
    ? [problem('without-effect', 'platform.terraform.path', { property: 'path', needs: 'repository' })]
    : [];
