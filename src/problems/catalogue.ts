import { argoCdTexts } from './catalogue/argo-cd';
import { artifactTexts } from './catalogue/artifacts';
import { changeTexts } from './catalogue/changes';
import { checkoutTexts } from './catalogue/checkouts';
import { deliveryTexts } from './catalogue/delivery';
import { extensionTexts } from './catalogue/extension';
import { nameTexts } from './catalogue/names';
import { policyTexts } from './catalogue/policy';
import { referenceTexts } from './catalogue/references';
import { registryTexts } from './catalogue/registries';
import { shapeTexts } from './catalogue/shape';
import { valueTexts } from './catalogue/values';
import { waiverTexts } from './catalogue/waivers';
import { workflowTexts } from './catalogue/workflows';
import { workloadTexts } from './catalogue/workload';

/** Every problem that Charthouse can find, with its code and its text. */
export const catalogue = {
  ...shapeTexts,
  ...nameTexts,
  ...referenceTexts,
  ...valueTexts,
  ...workloadTexts,
  ...workflowTexts,
  ...extensionTexts,
  ...policyTexts,
  ...registryTexts,
  ...deliveryTexts,
  ...argoCdTexts,
  ...artifactTexts,
  ...checkoutTexts,
  ...changeTexts,
  ...waiverTexts,
};

export type Catalogue = typeof catalogue;
export type ProblemCode = keyof Catalogue;
