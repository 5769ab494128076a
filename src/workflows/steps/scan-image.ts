import type { BuiltImageModel, Scanner, SourceModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { Step } from '../workflow';
import { builtImage } from './build-image';
import { reportFindings } from './report-findings';
import { selectWaivers, withWaivers } from './select-waivers';

/** Where a scan writes what it finds, as SARIF. */
const findingsOf = (scan: string): string => `\${{ runner.temp }}/${scan}.sarif`;

/**
 * Rejects an image with a known vulnerability of severity high or critical for which a fixed package exists, unless it is waived. An image for
 * several platforms is scanned for each of them: otherwise, a scanner would only look at that of the runner.
 *
 * @param job distinguishes the findings from those of other jobs.
 */
export function scanImage({ repository, platforms }: BuiltImageModel, source: SourceModel, job: string): Step[] {
  const { scanner, vulnerabilityWaivers } = source;
  const waived = withWaivers(vulnerabilityWaivers, scanner);
  return [
    ...selectWaivers(vulnerabilityWaivers, scanner),
    ...platforms.flatMap((platform): Step[] => {
      const isOne = platforms.length === 1;
      const architecture = platform.slice(platform.indexOf('/') + 1);
      const id = isOne ? 'scan' : `scan-${architecture}`;
      const findings = findingsOf(id);
      const scan = scanners[scanner](builtImage(repository), platform, findings);
      return [
        { ...{ name: isOne ? 'Scan' : `Scan for ${platform}`, id }, ...scan, env: { ...scan.env, ...waived } },
        ...reportFindings(findings, { scan: id, name: isOne ? job : `${job}-${architecture}` }, source),
      ];
    }),
  ];
}

/** Each fails because of the same vulnerabilities, and caches nothing. */
const scanners = {
  /** @see https://github.com/anchore/grype, `GRYPE_PLATFORM` */
  grype: (image: string, platform: string, findings: string) => ({
    ...withInputs('anchore/scan-action', { image, ...highAndFixed, 'output-format': 'sarif', 'output-file': findings }),
    env: { GRYPE_PLATFORM: platform },
  }),
  /** SARIF would otherwise have all severities, and the scan would fail because of each. */
  trivy: (image: string, platform: string, findings: string) => ({
    ...withInputs('aquasecurity/trivy-action', {
      'image-ref': image,
      scanners: 'vuln',
      severity: 'HIGH,CRITICAL',
      'ignore-unfixed': true,
      'exit-code': 1,
      format: 'sarif',
      'limit-severities-for-sarif': true,
      output: findings,
      cache: false,
    }),
    env: { TRIVY_PLATFORM: platform },
  }),
} satisfies Record<Scanner, unknown>;

/** Rejects a folder with a dependency that has such a vulnerability: in a lock file, or in something that was built. */
export const scanFolder = (name: string, { path, vulnerabilityWaivers }: SourceModel): Step[] => {
  const waived = withWaivers(vulnerabilityWaivers, 'grype');
  return [
    ...selectWaivers(vulnerabilityWaivers, 'grype'),
    {
      name,
      ...withInputs('anchore/scan-action', { path, ...highAndFixed, 'output-format': 'table' }),
      ...(Object.keys(waived).length > 0 ? { env: waived } : {}),
    },
  ];
};

const highAndFixed = { 'severity-cutoff': 'high', 'only-fixed': true, 'fail-build': true } as const;
