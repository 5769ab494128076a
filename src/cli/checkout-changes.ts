import { groupBy } from '../data/group-by';
import type { ChangePlan } from '../plan/plan-checkouts';
import type { CheckoutChanges } from '../writer/apply/checkout-changes';

/** What an apply changes in each checkout: all that is in it, also in folders that are planned on their own. */
export const changesOf = ({ repositories }: ChangePlan): CheckoutChanges[] => {
  const changed = repositories.filter(({ files }) => files.length > 0);
  return [...groupBy(changed, ({ folder, within }) => within?.folder ?? folder)].map(([folder, plans]) => ({
    folder,
    files: plans.flatMap(({ files, within }) =>
      files.map((file) => ({ ...file, path: within ? `${within.path}/${file.path}` : file.path })),
    ),
  }));
};
