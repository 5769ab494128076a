import { stringifyYaml } from '../../src/files/yaml';
import { models, platform, service } from '../example-platform';
import { otherRunners, withDefinitions, workflowsOf } from './examples';

const written = (source: object = {}): Record<string, string> => {
  const declared = [service({ source: { repository: 'payments-api', ...source } })];
  const github = { ...withDefinitions(), runners: otherRunners };
  const jobs = workflowsOf(models({ platform: platform({ github }), services: declared })).flatMap(({ repository, path, workflow }) =>
    Object.entries(workflow.jobs).map(([id, job]) => {
      const file = path.replace(/.*\/|\.yml/g, '');
      return [`${repository} ${file} ${id}`, stringifyYaml(job['runs-on']).trimEnd()] as const;
    }),
  );
  return Object.fromEntries(jobs);
};

const test = '- self-hosted # zizmor: ignore[self-hosted-runner] the tests need a GPU\n- linux\n- x64';
const promote = 'self-hosted # zizmor: ignore[self-hosted-runner] only it reaches the config repository: see #42';

describe('the machine of a job', () => {
  it('is that of its kind, with the reason where linters read it, or else the default', () => {
    expect(written()).toEqual({
      'gitops-platform check overlays': 'ubuntu-24.04-arm',
      'gitops-platform check files': 'ubuntu-24.04-arm',
      'gitops-platform check gate': 'ubuntu-24.04-arm',
      'gitops-platform promote promote': promote,
      'payments-api ci test': test,
      'payments-api ci build': 'ubuntu-24.04-arm',
      'payments-api ci image': 'ubuntu-24.04-arm',
      'payments-api ci promote': promote,
      'payments-api ci gate': 'ubuntu-24.04-arm',
      'platform check test': 'ubuntu-24.04-arm',
      'platform check live': 'ubuntu-24.04-arm',
      'platform check plan': 'ubuntu-24.04-arm',
      'platform check comment': 'ubuntu-24.04-arm',
      'platform check gate': 'ubuntu-24.04-arm',
      'platform apply live': 'ubuntu-24.04-arm',
      'platform apply apply': 'ubuntu-24.04-arm',
      'platform apply open': 'ubuntu-24.04-arm',
    });
  });

  it('is that of the source for jobs that build it', () => {
    const jobs = written({ runners: { test: { hosted: 'big' }, image: { selfHosted: ['docker'], reason: 'the cache of layers' } } });
    expect(['test', 'build', 'image', 'gate'].map((job) => jobs[`payments-api ci ${job}`])).toEqual([
      'big',
      'docker # zizmor: ignore[self-hosted-runner] the cache of layers',
      'docker # zizmor: ignore[self-hosted-runner] the cache of layers',
      'ubuntu-24.04-arm',
    ]);
  });

  it('decides which architectures are emulated', () => {
    const emulated = (runner: object, platforms: string[]): unknown[] => {
      const source = { repository: 'payments-api', platforms, runners: { image: runner } };
      const [{ workflow }] = workflowsOf(models({ services: [service({ source })] })).filter(
        ({ repository }) => repository === 'payments-api',
      ) as [ReturnType<typeof workflowsOf>[number]];
      return workflow.jobs
        .image!.steps.filter(({ name }) => name.startsWith('Emulate'))
        .map((step) => ('uses' in step ? step.with?.platforms : ''));
    };
    expect(emulated({ hosted: 'ubuntu-24.04-arm' }, ['linux/arm64'])).toEqual([]);
    expect(emulated({ hosted: 'ubuntu-24.04-arm' }, ['linux/amd64', 'linux/arm64'])).toEqual(['amd64']);
    expect(emulated({ selfHosted: ['self-hosted', 'ARM64'], reason: 'it is there' }, ['linux/arm64'])).toEqual([]);
    expect(emulated({ hosted: 'charm' }, ['linux/arm64'])).toEqual(['arm64']);
  });
});
