import type { ServiceModel } from '../../model/service-model';
import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job } from '../workflow';

/** Runs the command that tests a service, in its folder. */
export const testJob = (name: string, { source }: ServiceModel): Job => ({
  name,
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    {
      name: 'Test',
      ...(source.path === '.' ? {} : { 'working-directory': source.path }),
      run: source.test,
    },
  ],
});
