import { isAbsolute } from 'node:path';
import { renderStackForCdktf, tryRenderGovernance } from '../../src/governance/render-governance';
import { gateJob } from '../../src/names/github';
import { CannotRunError } from '../../src/problems/user-error';
import { models, platform, service } from '../example-platform';
import { judgeTerraform } from '../judges/terraform';
import { withDefinitions } from '../workflows/examples';

type Definitions = Parameters<typeof models>[0];

function stackText(definitions: Definitions = {}): string {
  const { platform: resolved, services } = models(definitions);
  const { file } = tryRenderGovernance(resolved, services)!;
  expect(file.path).toBe('github/cdk.tf.json');
  return file.content as string;
}

const stack = (definitions: Definitions = {}) => JSON.parse(stackText(definitions));

/** A resource as it is written, without cdktf's own remarks. */
const resource = (document: any, type: string, name: string) => {
  const { '//': _, ...args } = document.resource[type][name];
  return args;
};

describe('the Terraform of the repositories', () => {
  it('is accepted by the schema of the provider', () => {
    expect(judgeTerraform(stackText())).toEqual([]);
  });

  it('is accepted with teams of its own, an odd repository, another registry and many approvers', () => {
    const teams = { platform: { members: ['adam'] }, qa: { members: [] }, payments: {}, auditors: { permission: 'read' } };
    const text = stackText({
      platform: platform({ teams, registry: 'registry.example.com' }),
      services: [service({ source: { repository: '.github' } }), service({ team: 'qa' }, 'cart')],
    });
    expect(judgeTerraform(text)).toEqual([]);
  });

  it('makes a repository that merges by squashing, is never deleted, and keeps what no policy speaks of', () => {
    expect(resource(stack(), 'github_repository', 'payments-api')).toEqual({
      name: 'payments-api',
      visibility: 'public',
      allow_merge_commit: false,
      allow_squash_merge: true,
      allow_rebase_merge: false,
      allow_auto_merge: true,
      delete_branch_on_merge: true,
      archive_on_destroy: true,
      has_issues: true,
      lifecycle: {
        prevent_destroy: true,
        ignore_changes: ['description', 'has_discussions', 'has_issues', 'has_projects', 'has_wiki', 'homepage_url', 'topics'],
      },
    });
  });

  it('protects the main branch of each repository, from everybody', () => {
    const files = ['services/payments-api/base/**/*', 'services/payments-api/overlays/production/**/*'];
    const reviewers = ['payments', 'qa'].map((team) => ({
      reviewer: { id: `\${data.github_team.${team}.id}`, type: 'Team' },
      minimum_approvals: 1,
      file_patterns: files,
    }));
    const pullRequest = {
      required_approving_review_count: 1,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
      allowed_merge_methods: ['squash'],
    };
    const ruleset = (repository: string, pull_request: object) => ({
      name: 'main',
      repository: `\${github_repository.${repository}.name}`,
      target: 'branch',
      enforcement: 'active',
      conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
      rules: {
        deletion: true,
        non_fast_forward: true,
        pull_request,
        required_status_checks: { required_check: [{ context: 'gate', integration_id: 15368 }], do_not_enforce_on_create: true },
      },
    });
    const document = stack();
    expect(resource(document, 'github_repository_ruleset', 'payments-api-main')).toEqual(ruleset('payments-api', pullRequest));
    expect(resource(document, 'github_repository_ruleset', 'gitops-platform-main')).toEqual(
      ruleset('gitops-platform', { ...pullRequest, required_reviewers: reviewers }),
    );
    expect(stackText()).not.toContain('bypass_actors');
  });

  it('requires the check that the workflows report', () => {
    for (const ruleset of Object.values<any>(stack().resource.github_repository_ruleset)) {
      expect(ruleset.rules.required_status_checks.required_check.map(({ context }: { context: string }) => context)).toEqual([gateJob]);
    }
  });

  it('lends the key of the promoter to the main branch alone, and to no administrator', () => {
    const document = stack();
    for (const name of ['payments-api', 'gitops-platform']) {
      const repository = `\${github_repository.${name}.name}`;
      expect(resource(document, 'github_repository_environment', `${name}-gitops-promotion`)).toEqual({
        repository,
        environment: 'gitops-promotion',
        can_admins_bypass: false,
        deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      });
      expect(resource(document, 'github_repository_environment_deployment_policy', `${name}-gitops-promotion-main`)).toEqual({
        repository,
        environment: `\${github_repository_environment.${name}-gitops-promotion.environment}`,
        branch_pattern: 'main',
      });
    }
  });

  it('lends the key of the reader to every branch of the definitions', () => {
    const document = stack({ platform: platform({ github: withDefinitions() }) });
    expect(resource(document, 'github_repository_environment', 'platform-gitops-plan')).toEqual({
      repository: '${github_repository.platform.name}',
      environment: 'gitops-plan',
      can_admins_bypass: false,
    });
    expect(Object.keys(document.resource.github_repository_environment_deployment_policy).filter((id) => id.includes('plan'))).toEqual([]);
  });

  it('looks up teams that are managed elsewhere, and gives them their permissions', () => {
    const document = stack();
    expect(Object.keys(document.data.github_team)).toEqual(['payments', 'platform', 'qa']);
    expect(document.resource).not.toHaveProperty('github_team');
    expect(Object.keys(document.resource.github_team_repository)).toEqual([
      'gitops-platform_payments',
      'gitops-platform_platform',
      'gitops-platform_qa',
      'payments-api_payments',
      'payments-api_platform',
    ]);
    expect(resource(document, 'github_team_repository', 'payments-api_payments')).toEqual({
      repository: '${github_repository.payments-api.name}',
      team_id: '${data.github_team.payments.id}',
      permission: 'push',
    });
  });

  it('makes a team whose members are listed', () => {
    const document = stack({ platform: platform({ teams: { platform: {}, qa: { members: ['zoe', 'adam'] }, payments: {} } }) });
    expect(resource(document, 'github_team', 'qa')).toEqual({ name: 'qa', privacy: 'closed' });
    expect(resource(document, 'github_team_members', 'qa')).toEqual({
      team_slug: '${github_team.qa.slug}',
      members: [
        { username: 'adam', role: 'member' },
        { username: 'zoe', role: 'member' },
      ],
    });
    expect(resource(document, 'github_team_repository', 'gitops-platform_qa').team_id).toBe('${github_team.qa.id}');
    expect(Object.keys(document.data.github_team)).toEqual(['payments', 'platform']);
  });

  it('keeps its state beside it by default, or wherever it is told to', () => {
    expect(stack().terraform.backend).toEqual({ local: { path: 'github.tfstate' } });
    const s3 = { bucket: 'state', key: 'github.tfstate', region: 'eu-west-1', use_lockfile: true };
    const document = stack({ platform: platform({ terraform: { backend: { s3 } } }) });
    expect(document.terraform.backend).toEqual({ s3 });
    expect(document['//'].metadata.backend).toBe('s3');
  });

  it('asks for one provider version, and logs in to the organization', () => {
    const document = stack();
    expect(document.terraform.required_providers).toEqual({ github: { source: 'integrations/github', version: '6.13.0' } });
    expect(document.provider).toEqual({ github: [{ owner: 'myorg' }] });
  });

  it('has no absolute path in it', () => {
    const strings = stackText()
      .match(/"(?:[^"\\]|\\.)*"/g)!
      .map((text) => JSON.parse(text) as string);
    // The key `//` is where cdktf keeps its remarks.
    expect(strings.filter((text) => isAbsolute(text) && text !== '//')).toEqual([]);
    expect(stackText()).not.toContain(process.cwd());
  });

  it('is the same for services and teams in any order', () => {
    const services = ['cart', 'account', 'shop'].map((name) => service({}, name));
    const teams = { platform: {}, qa: { members: ['zoe', 'adam'] }, payments: {} };
    const turned = { payments: {}, qa: { members: ['adam', 'zoe'] }, platform: {} };
    expect(stackText({ services: [...services].reverse(), platform: platform({ teams: turned }) })).toBe(
      stackText({ services, platform: platform({ teams }) }),
    );
  });
});

describe('cdktf', () => {
  /** Runs `test` where loading the module fails with a code. */
  function where(failing: string, code: string, test: (render: typeof tryRenderGovernance) => void): void {
    jest.isolateModules(() => {
      jest.doMock(failing, () => {
        throw Object.assign(new Error(`Cannot find module '${failing}'`), { code });
      });
      const { tryRenderGovernance: rendering } =
        require('../../src/governance/render-governance') as typeof import('../../src/governance/render-governance');
      test(rendering);
      jest.dontMock(failing);
    });
  }

  const without = models({ platform: platform({ terraform: null }) });
  const { platform: resolved, services } = models();

  it('is not loaded where no governance is asked for', () => {
    where('cdktf', 'LOADED', (render) => {
      expect(render(without.platform, without.services)).toBeUndefined();
      expect(() => render(resolved, services)).toThrow("Cannot find module 'cdktf'");
    });
  });

  it.each(['cdktf', '@cdktf/provider-github/lib/provider'])('is asked for where %s is not installed', (missing) => {
    where(missing, 'MODULE_NOT_FOUND', (render) => {
      const attempt = () => render(resolved, services);
      expect(attempt).toThrow(
        "the GitHub stack is made by 'cdktf' and '@cdktf/provider-github': install both, or set 'terraform: null' to go without the stack",
      );
      expect(attempt).toThrow(expect.objectContaining({ name: CannotRunError.name }));
    });
  });

  it('is not blamed where something else is missing', () => {
    where('constructs', 'MODULE_NOT_FOUND', (render) => {
      expect(() => render(resolved, services)).toThrow("Cannot find module 'constructs'");
    });
  });

  it('gets a manifest without stacks where no governance is asked for', () => {
    const [manifest, ...others] = renderStackForCdktf(without.platform, without.services);
    expect(manifest).toEqual({ path: 'manifest.json', content: '{\n  "stacks": {\n  },\n  "version": "0.21.0"\n}' });
    expect(others).toEqual([]);
  });
});
