import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** A plan needs a stack, and a state that a workflow reaches. */
export const terraformPlan: PlatformRule = ({ definition: { terraform, github } }) =>
  github.definitions?.terraformPlan && Object.keys(terraform?.backend ?? { local: {} }).includes('local')
    ? [
        problem('without-effect', 'platform.github.definitions.terraformPlan', {
          property: 'terraformPlan',
          needs: 'terraform: { backend } of another type than local',
        }),
      ]
    : [];
