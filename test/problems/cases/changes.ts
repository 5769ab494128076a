import { repositoryLedgerFiles } from '../../../src/ledger/ledger-files';
import type { OwnedResources } from '../../../src/ledger/repository-ledger';
import { leftRunning } from '../../../src/ledger/rules/left-running';
import { lostCounts } from '../../../src/ledger/rules/lost-counts';
import type { DeployedFacts, ServiceLedger } from '../../../src/ledger/service-ledger';
import { planRepository } from '../../../src/plan/plan-repository';
import { memoryCheckout } from '../../plan/memory-checkout';
import { text, type Cases } from '../case';

const [deployment, autoscaler] = ['Deployment.apps/payments-api', 'HorizontalPodAutoscaler.autoscaling/payments-api'];

/** A ledger of the service of the example, in one environment. */
const ledgerIn = (environment: string, facts: Partial<DeployedFacts>): ServiceLedger => ({
  platform: 'gitops-platform',
  service: 'payments-api',
  team: 'payments',
  deletion: 'keep',
  environments: {
    [environment]: {
      namespace: `payments-${environment}`,
      clusters: { main: { server: 'https://kubernetes.default.svc' } },
      images: [],
      objects: {},
      replicas: {},
      syncWindows: [],
      ...facts,
    },
  },
});

/** What a change does to what runs. */
export const changeCases = {
  'left-running': {
    provoke: () => leftRunning({ repository: 'gitops-platform', before: ledgerIn('dev', {}), after: undefined, teams: {} }),
    mark: '!',
    says: text`
      ! service 'payments-api' leaves environment 'dev', and what it deployed there keeps running
        at      gitops-platform/services/payments-api/overlays/dev
        given   "payments-api"
        fix     to delete it, restore it with retired: true, wait for the sync, and then remove it; or keep it running
        see     docs/problems/left-running.md
    `,
  },
  'left-on-github': {
    provoke: () => {
      const tree = (resources: OwnedResources): ReadonlyMap<string, string> => {
        const stack = ['github/cdk.tf.json', '{}'] as const;
        const ledger = repositoryLedgerFiles({ platform: 'gitops-platform', repository: 'terraform', resources }, [stack]);
        return new Map([stack, ...ledger.map(({ path, content }) => [path, String(content)] as const)]);
      };
      const rest = { teams: {}, managedTeams: {} };
      const before = tree({ repositories: { cart: ['github_repository.cart', 'github_repository_ruleset.cart-main'] }, ...rest });
      const checkout = memoryCheckout(Object.fromEntries(before), 'checkouts/terraform');
      const repository = { platform: 'gitops-platform', repository: 'terraform', files: tree({ repositories: {}, ...rest }) };
      return planRepository(repository, checkout).warnings;
    },
    mark: '!',
    says: text`
      ! repository 'cart' leaves the Terraform stack, and remains on GitHub
        at      checkouts/terraform/github/cdk.tf.json
        given   github_repository.cart, github_repository_ruleset.cart-main
        fix     archive or delete it on GitHub if nobody needs it, or import it into another stack
        see     docs/problems/left-on-github.md
    `,
  },
  'autoscaler-drops-pods': {
    provoke: () => {
      const before = ledgerIn('production', { objects: { [deployment]: {} }, replicas: { [deployment]: 3 } });
      const after = ledgerIn('production', { objects: { [deployment]: {}, [autoscaler]: {} } });
      return lostCounts({ repository: 'gitops-platform', before, after, teams: {} });
    },
    mark: '!',
    says: text`
      ! workload 'payments-api' of service 'payments-api' in 'production' had 3 pods, and drops to 1 before its new autoscaler takes effect
        at      gitops-platform/services/payments-api/overlays/production
        given   3
        fix     keep the count for the first sync: add a JSON patch of its object with op 'add', path '/spec/replicas' and value 3; remove the patch after that sync; or let the pods drop with --accept autoscaler-drops-pods
        see     docs/problems/autoscaler-drops-pods.md
    `,
  },
} satisfies Cases;
