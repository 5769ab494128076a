import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { renderStackForCdktf, tryRenderGovernance } from '../../src/governance/render-governance';
import { repositoryPolicies } from '../../src/governance/repository-policy';
import { GitHubStack } from '../../src/governance/stack';
import { teamPolicies } from '../../src/governance/team-policy';
import { models, platform, service } from '../example-platform';
import { withDefinitions } from '../workflows/examples';

const folder = mkdtempSync(join(tmpdir(), 'charthouse-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What cdktf itself writes for the same stack. */
function synthesise({ platform: resolved, services }: ReturnType<typeof models>): (path: string) => string {
  const outdir = mkdtempSync(join(folder, 'out-'));
  const app = new App({ outdir });
  const repositories = repositoryPolicies(resolved, services);
  new GitHubStack(app, { platform: resolved, backend: resolved.backend!, repositories, teams: teamPolicies(resolved, repositories) });
  app.synth();
  return (path) => readFileSync(join(outdir, path), 'utf8');
}

/** Everything that a stack can hold: an odd name, a team of ours, one with nobody in it, many reviewers, a registry elsewhere, the
 * repository of the definitions, any backend, several branches, releases. */
const everything = () => {
  const names = Array.from({ length: 20 }, (_, index) => `team-${index}`);
  const declared = platform({
    registry: 'registry.example.com/myorg',
    environments: {
      dev: { clusters: ['staging'], promotion: { branch: 'develop' } },
      live: { clusters: ['production'], promotion: { on: 'release' } },
      next: { clusters: ['staging'], promotion: { branch: 'release/1.x', approvals: { platform: 1 } } },
    },
    github: withDefinitions(),
    terraform: { backend: { s3: { bucket: 'b', key: 'k', assume_role: { role_arn: 'r' }, use_lockfile: true, tags: [] } } },
    teams: {
      ...Object.fromEntries(names.map((name) => [name, {}])),
      platform: { members: ['zoe', 'adam'] },
      qa: { members: [] },
      payments: {},
      auditors: { permission: 'read' },
    },
  });
  const services = names.map((team, index) =>
    service({ team, source: { repository: `.odd_${index}` }, environments: {} }, `service-${index}`),
  );
  return models({ platform: declared, services });
};

describe('the GitHub stack', () => {
  it.each([
    ['of the example', models()],
    ['of a platform without services', models({ services: [] })],
    ['with everything in it', everything()],
  ])('%s is in the bytes that cdktf writes', (_, input) => {
    const written = synthesise(input);
    const stack = tryRenderGovernance(input.platform, input.services)!;
    expect(stack.file.content).toBe(written('stacks/github/cdk.tf.json'));
    const forCdktf = renderStackForCdktf(input.platform, input.services);
    expect(forCdktf.map(({ path }) => path)).toEqual(['manifest.json', 'stacks/github/cdk.tf.json']);
    for (const { path, content } of forCdktf) expect(content).toBe(written(path));
  });

  it('does not depend on what cdktf reads from the environment, and leaves nothing on disk', () => {
    const { platform: resolved, services } = models();
    const plain = renderStackForCdktf(resolved, services);
    const outdir = join(folder, 'never');
    const env = { ...process.env, CDKTF_OUTDIR: outdir, CDKTF_CONTEXT_JSON: '{"cdktfVersion":"0.0.0"}', SYNTH_HCL_OUTPUT: 'true' };
    const replaced = jest.replaceProperty(process, 'env', env);
    expect(renderStackForCdktf(resolved, services)).toEqual(plain);
    replaced.restore();
    expect(existsSync(outdir)).toBe(false);
  });
});
