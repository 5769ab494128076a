import { waivable } from '../waivable';
import type { ProblemText } from '../problem';
import { quote } from '../text';

/** Approvals and features that GitHub does not support. */
export const policyTexts = {
  'too-many-approvals': (a: { team: string; given: number; most: number; reason: string; fix: string }): ProblemText => ({
    message: `team ${quote(a.team)} is asked for ${a.given} ${a.given === 1 ? 'approval' : 'approvals'}, and ${a.reason}`,
    given: a.given,
    allowed: [`0 to ${a.most}`],
    fix: a.fix,
  }),
  'approval-by-reader': (a: { team: string; role: string }): ProblemText => ({
    message: `team ${quote(a.team)} is ${a.role}, and may only read`,
    given: a.team,
    fix: `set 'teams.${a.team}.permission' to 'write': GitHub counts only reviews by people with write access`,
  }),
  'rule-permits-nothing': (a: { given: string; because: string; allowed?: readonly string[]; fix: string }): ProblemText => ({
    message: `the rule permits nothing for ${quote(a.given)}: ${a.because}`,
    given: a.given,
    allowed: a.allowed,
    fix: a.fix,
  }),
  'self-hosted-in-public': waivable((a: { repository: string; labels: readonly string[] }): ProblemText => ({
    message: `jobs of the public repository ${quote(a.repository)} run on machines of your own: anybody can open a pull request that runs other code there`,
    given: a.labels,
    fix: "use 'hosted', or make the repository private",
  })),
  'supply-chain-strict': (a: { what: string; property: string }): ProblemText => ({
    message: `${a.what}, but the supply chain is strict`,
    fix: `remove ${quote(a.property)} here, or set the platform's 'supplyChain' to 'standard'`,
  }),
  'plan-lacks-feature': (a: { plan: string; feature: string; needs: string; instead?: string }): ProblemText => ({
    message: `the plan ${quote(a.plan)} has no ${a.feature}`,
    given: a.plan,
    allowed: [a.needs],
    fix: `change to one of these plans, make the repository public, or ${a.instead ?? "set 'terraform' to null and protect it yourself"}`,
  }),
  'backend-not-one': (a: { given: readonly string[] }): ProblemText => ({
    message: `a Terraform stack needs exactly one backend, but ${a.given.length} are given`,
    given: a.given,
    fix: "write one, such as { s3: { bucket: …, key: …, region: … } }, or remove 'backend' to use a local one",
  }),
  'deployed-nowhere': (a: { name: string }): ProblemText => ({
    message: `the service ${quote(a.name)} is switched off in every environment`,
    given: a.name,
    fix: 'deploy it to at least one environment, or remove it',
  }),
  'namespace-defined-differently': (a: { namespace: string; cluster: string; key: string }): ProblemText => ({
    message: `several values of ${quote(a.key)} are set for the namespace ${quote(a.namespace)} on cluster ${quote(a.cluster)}`,
    given: a.key,
    fix: "set one value, or give each team or environment its own namespace in the platform's 'namespace'",
  }),
  'repository-defined-differently': (a: { repository: string; property: string }): ProblemText => ({
    message: `the services of repository ${quote(a.repository)} disagree about its ${quote(a.property)}`,
    given: a.repository,
    fix: 'set the same value in each of them: a repository has only one',
  }),
};
