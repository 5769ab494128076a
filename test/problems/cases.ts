import type { ProblemCode } from '../../src/problems/catalogue';
import type { Case } from './case';
import { argoCdCases } from './cases/argo-cd';
import { artifactCases } from './cases/artifacts';
import { changeCases } from './cases/changes';
import { checkoutCases } from './cases/checkouts';
import { deliveryCases } from './cases/delivery';
import { extensionCases } from './cases/extension';
import { nameCases } from './cases/names';
import { policyCases } from './cases/policy';
import { referenceCases } from './cases/references';
import { registryCases } from './cases/registries';
import { shapeCases } from './cases/shape';
import { valueCases } from './cases/values';
import { waiverCases } from './cases/waivers';
import { workflowCases } from './cases/workflows';
import { workloadCases } from './cases/workload';

/** How each problem is provoked: a code without a case does not compile. */
export const cases = {
  ...shapeCases,
  ...nameCases,
  ...referenceCases,
  ...valueCases,
  ...workloadCases,
  ...workflowCases,
  ...extensionCases,
  ...policyCases,
  ...registryCases,
  ...deliveryCases,
  ...argoCdCases,
  ...artifactCases,
  ...checkoutCases,
  ...changeCases,
  ...waiverCases,
} satisfies Record<ProblemCode, Case>;
