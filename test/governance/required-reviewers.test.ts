import { requiredReviewers } from '../../src/governance/required-reviewers';
import { models, platform, service } from '../example-platform';

type Approvals = Record<string, number>;

/** What is required where `production` asks for the approvals given, and `staging` for those given second. */
const reviewersFor = (production: Approvals, staging?: Approvals, services = [service()]) => {
  const environments = {
    dev: { clusters: ['staging'], promotion: 'on-merge' },
    staging: { clusters: ['staging'], promotion: { after: 'dev', approvals: staging } },
    production: { clusters: ['production'], promotion: { after: 'staging', approvals: production } },
  };
  return requiredReviewers(models({ platform: platform({ environments }), services }).services);
};

const base = 'services/payments-api/base/**/*';
const onStaging = 'services/payments-api/overlays/staging/**/*';
const onProduction = 'services/payments-api/overlays/production/**/*';

describe('required reviewers', () => {
  it('are each of several teams, for the overlay and for the base', () => {
    expect(reviewersFor({ team: 1, qa: 1 })).toEqual([
      { team: 'payments', minimum: 1, patterns: [base, onProduction] },
      { team: 'qa', minimum: 1, patterns: [base, onProduction] },
    ]);
  });

  it('are several people of one team', () => {
    expect(reviewersFor({ team: 2 })).toEqual([{ team: 'payments', minimum: 2, patterns: [base, onProduction] }]);
  });

  it('are none where one code owner is enough', () => {
    expect(reviewersFor({})).toEqual([]);
    expect(reviewersFor({ qa: 0 })).toEqual([]);
    expect(reviewersFor({ team: 1 }, { payments: 1 })).toEqual([]);
  });

  it('are another team for the base alone, since its overlay has no other code owner', () => {
    expect(reviewersFor({ qa: 1 })).toEqual([{ team: 'qa', minimum: 1, patterns: [base] }]);
  });

  it('are sorted by team and by number of people, one entry for each number', () => {
    expect(reviewersFor({ qa: 10 }, { qa: 2, team: 2 })).toEqual([
      { team: 'payments', minimum: 2, patterns: [base, onStaging] },
      // The base is covered by the ten that production asks for.
      { team: 'qa', minimum: 2, patterns: [onStaging] },
      { team: 'qa', minimum: 10, patterns: [base, onProduction] },
    ]);
  });

  it('join the files of all environments and services that ask the same of a team', () => {
    const services = [service({}, 'cart'), service({ environments: { staging: null } }, 'account')];
    const expected = [
      'services/account/base/**/*',
      'services/account/overlays/production/**/*',
      'services/cart/base/**/*',
      'services/cart/overlays/production/**/*',
      'services/cart/overlays/staging/**/*',
    ];
    for (const order of [services, [...services].reverse()]) {
      const [, qa] = reviewersFor({ team: 1, qa: 1 }, { team: 1, qa: 1 }, order);
      expect(qa).toEqual({ team: 'qa', minimum: 1, patterns: expected });
    }
  });

  it('match files at any depth of a folder, as .gitignore and as fnmatch read the pattern', () => {
    // In both, `**/` is no folder or more and `*` is anything but a slash.
    const pattern = new RegExp(`^${onProduction.replace('**/', '(?:[^/]+/)*').replace(/\*$/, '[^/]*')}$`);
    const folder = 'services/payments-api/overlays/production';
    expect(`${folder}/kustomization.yaml`).toMatch(pattern);
    expect(`${folder}/image-tag/kustomization.yaml`).toMatch(pattern);
    expect(`${folder}/clusters/eu/kustomization.yaml`).toMatch(pattern);
    expect(`${folder}-eu/kustomization.yaml`).not.toMatch(pattern);
    expect('services/payments-api/overlays/staging/kustomization.yaml').not.toMatch(pattern);
  });
});
