import { inRepository } from '../../../names/paths';
import type { StackPlace } from '../../../model/types/platform-model';
import type { RunStep } from '../../workflow';

/** Packs the Terraform stack as the apply has left it: with what Terraform must forget. */
export const takeOutStack = ({ repository, path }: StackPlace): RunStep => ({
  name: 'Take out the Terraform stack',
  env: { STACK: inRepository(repository, path) },
  run: `mkdir "$RUNNER_TEMP/stack"
tar -C "$RUNNER_TEMP/repositories/$STACK" -czf "$RUNNER_TEMP/stack/stack.tar.gz" .
`,
});
