import { applicationWorkflow } from '../examples';
import type { ActionStep, Job } from '../rendered-workflow';

const imageJob = (source: Record<string, unknown>, platform: Record<string, unknown> = {}): Job =>
  applicationWorkflow({ source: { repository: 'payments-api', ...source } }, platform).jobs.image!;
const stepNamed = (job: Job, name: string): ActionStep => job.steps.find((step) => step.name === name) as ActionStep;
const actionOf = (step: ActionStep): string => String(step.uses.value).replace(/@.*/, '');

const image = 'ghcr.io/myorg/payments-api@${{ steps.build.outputs.digest }}';
const findings = '${{ runner.temp }}/scan.sarif';
const evenIfItFails = "!cancelled() && steps.scan.outcome != 'skipped'";
const organization = { organization: 'myorg', plan: 'team', owners: 'platform' };

describe('the scan of an image', () => {
  it('is by Grype, looks at the digest, and fails because of what is high or critical and can be fixed', () => {
    const scan = stepNamed(imageJob({}), 'Scan');
    expect(actionOf(scan)).toBe('anchore/scan-action');
    expect(scan).toMatchObject({
      with: {
        ...{ image, 'severity-cutoff': 'high', 'only-fixed': true, 'fail-build': true },
        ...{ 'output-format': 'sarif', 'output-file': findings },
      },
      env: { GRYPE_PLATFORM: 'linux/amd64' },
    });
  });

  it('is by Trivy where the definition says so, and judges the same', () => {
    const scan = stepNamed(
      imageJob({ scanner: 'trivy', vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'a test', until: '2027-03-31' } } }),
      'Scan',
    );
    expect(actionOf(scan)).toBe('aquasecurity/trivy-action');
    expect(scan).toMatchObject({
      with: {
        ...{ 'image-ref': image, scanners: 'vuln', severity: 'HIGH,CRITICAL', 'ignore-unfixed': true, 'exit-code': 1 },
        ...{ format: 'sarif', 'limit-severities-for-sarif': true, output: findings, cache: false },
      },
      env: { TRIVY_PLATFORM: 'linux/amd64', TRIVY_IGNOREFILE: '${{ runner.temp }}/trivy-waivers.yaml' },
    });
  });

  it('comes before the signature, which so shows that it has passed', () => {
    const names = imageJob({}).steps.map(({ name }) => name);
    expect(names.slice(names.indexOf('Build and push'))).toEqual([
      ...['Build and push', 'Scan', 'Show the findings', 'Keep the findings', 'Install cosign', 'Sign', 'Attest the provenance'],
    ]);
  });
});

describe('what a scan of an image finds', () => {
  it('is uploaded to the code scanning of a public repository, also if the scan fails', () => {
    const job = imageJob({ visibility: 'public' });
    const upload = stepNamed(job, 'Upload the findings');
    expect(actionOf(upload)).toBe('github/codeql-action/upload-sarif');
    expect(upload).toMatchObject({ if: evenIfItFails, with: { sarif_file: findings, category: 'image' } });
    expect(job.permissions).toHaveProperty('security-events');
    expect(job.permissions).not.toHaveProperty('actions');
  });

  it.each([
    ['the organization has GitHub Code Security', {}, { github: { ...organization, codeSecurity: true } }],
    ['the source names CodeQL, which is a part of it', { language: 'go', sast: 'codeql' }, {}],
  ])('is uploaded for a private repository where %s', (_, source, platform) => {
    const { permissions, steps } = imageJob(source, platform);
    expect(steps.map(({ name }) => name)).toContain('Upload the findings');
    expect(Object.keys(permissions)).toEqual(expect.arrayContaining(['security-events', 'actions']));
  });

  it('is an artifact elsewhere, for which the job needs no permission', () => {
    const job = imageJob({});
    expect(stepNamed(job, 'Keep the findings')).toMatchObject({
      if: evenIfItFails,
      with: { name: 'findings.image', path: findings, 'retention-days': 30 },
    });
    expect(Object.keys(job.permissions)).toEqual(['contents', 'packages', 'id-token']);
  });

  it('has a name of its own for each platform', () => {
    const job = imageJob({ platforms: ['linux/arm64', 'linux/amd64'] });
    expect(job.steps.filter(({ name }) => name === 'Keep the findings')).toMatchObject([
      {
        if: evenIfItFails.replace('scan', 'scan-amd64'),
        with: { name: 'findings.image-amd64', path: '${{ runner.temp }}/scan-amd64.sarif' },
      },
      {
        if: evenIfItFails.replace('scan', 'scan-arm64'),
        with: { name: 'findings.image-arm64', path: '${{ runner.temp }}/scan-arm64.sarif' },
      },
    ]);
  });
});
