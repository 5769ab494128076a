import type { SourceModel } from '../../model/types/service-model';
import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job } from '../workflow';

/** Runs the command that tests a service, in its folder. */
export const testJob = (name: string, { path, test }: SourceModel & { readonly test: string }): Job => ({
  name,
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    {
      name: 'Test',
      ...(path === '.' ? {} : { 'working-directory': path }),
      run: test,
    },
  ],
});
