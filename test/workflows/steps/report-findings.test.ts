import { applicationWorkflow, scriptNamed } from '../examples';
import { itWithJq, runScripts, type RunResult } from '../run-scripts';

const show = (findings?: object): RunResult =>
  runScripts([scriptNamed('Show the findings', applicationWorkflow().jobs.image!)], {
    expressions: { 'runner.temp': '.' },
    files: findings ? { 'scan.sarif': JSON.stringify(findings) } : {},
  });

const report = (...results: object[]): object => ({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results }] });

describe('the findings of a scan', () => {
  itWithJq('are shown in the log, one on a line, as Grype and Trivy report them', () => {
    const grype = {
      ruleId: 'CVE-2024-2961-libc6',
      level: 'error',
      message: { text: 'A high vulnerability in deb package: libc6, version 2.36-9 was found at: /var/lib/dpkg/status' },
    };
    const trivy = {
      ruleId: 'CVE-2024-2961',
      level: 'error',
      message: { text: 'Package: libc6\nInstalled Version: 2.36-9\nVulnerability CVE-2024-2961\nSeverity: HIGH\n' },
    };
    expect(show(report(trivy, grype, grype, { ruleId: 'b', message: { text: 'c' } })).output).toBe(
      [
        'error CVE-2024-2961-libc6: A high vulnerability in deb package: libc6, version 2.36-9 was found at: /var/lib/dpkg/status',
        'error CVE-2024-2961: Package: libc6 Installed Version: 2.36-9 Vulnerability CVE-2024-2961 Severity: HIGH ',
        'warning b: c\n',
      ].join('\n'),
    );
  });

  itWithJq('may be none', () => {
    expect(show(report())).toMatchObject({ status: 0, output: 'nothing found\n' });
  });

  it('are not there if the scan could not begin', () => {
    expect(show()).toMatchObject({ status: 0, output: '' });
  });
});
