import { parse } from 'yaml';
import type { Scanner } from '../../../src/model/types/service-model';
import { selectWaivers } from '../../../src/workflows/steps/select-waivers';
import { applicationWorkflow, scriptNamed } from '../examples';
import { itWithJq, runScripts, type RunResult } from '../run-scripts';

const until = { 'CVE-2026-12345': '2027-03-31', 'GHSA-2m7v-gc89-fjqf': '2027-04-01' };
const reason = `"never" called, says O'Neill: 100% of $HOME`;
const waivers = Object.entries(until).map(([id, day]) => ({ at: 'a', id, reason, until: day }));

/** A `date` that knows one day, and only the form in which the script asks for it. */
const on = (day: string): string => `#!/bin/sh\n[ "$*" = '-u +%F' ] || exit 9\necho ${day}\n`;

const select = (scanner: Scanner, day: string): RunResult => runScripts(selectWaivers(waivers, scanner), { programs: { date: on(day) } });

describe('the step that selects waivers', () => {
  itWithJq('writes those that hold on the day as rules of Grype, and warns of the others', () => {
    const rule = (id: string): object => ({ vulnerability: id, 'include-aliases': true, reason });
    const { status, output, temporary } = select('grype', '2027-03-31');
    expect([status, output]).toEqual([0, '']);
    expect(parse(temporary['grype-waivers.yaml']!)).toEqual({ ignore: Object.keys(until).map(rule) });
    const later = select('grype', '2027-04-01');
    expect(parse(later.temporary['grype-waivers.yaml']!)).toEqual({ ignore: [rule('GHSA-2m7v-gc89-fjqf')] });
    expect(later.output).toBe(`::warning::the waiver of CVE-2026-12345 ended on 2027-03-31: ${reason}\n`);
    expect(parse(select('grype', '2027-04-02').temporary['grype-waivers.yaml']!)).toEqual({ ignore: [] });
  });

  itWithJq('writes them in the form of Trivy, with the last second of their last day', () => {
    const { status, output, temporary } = select('trivy', '2027-04-01');
    expect([status, output]).toEqual([0, `::warning::the waiver of CVE-2026-12345 ended on 2027-03-31: ${reason}\n`]);
    expect(parse(temporary['trivy-waivers.yaml']!)).toEqual({
      vulnerabilities: [{ id: 'GHSA-2m7v-gc89-fjqf', expired_at: '2027-04-01T23:59:59Z', statement: reason }],
    });
  });

  itWithJq('fails where the day is not known', () => {
    expect(runScripts(selectWaivers(waivers, 'grype'), { programs: { date: '#!/bin/sh\nexit 1\n' } }).status).not.toBe(0);
  });

  it('is there only with waivers, before the scan that reads them', () => {
    const names = (changes: Record<string, unknown>): string[] =>
      applicationWorkflow({ source: { repository: 'payments-api', ...changes } }).jobs.image!.steps.map(({ name }) => name);
    expect(names({})).not.toContain('Select the waivers that hold');
    const vulnerabilityWaivers = { 'CVE-2026-12345': { reason: 'a test', until: '2027-03-31' } };
    const given = names({ vulnerabilityWaivers });
    expect(given.indexOf('Select the waivers that hold')).toBe(given.indexOf('Scan') - 1);
    const { jobs } = applicationWorkflow({ source: { repository: 'payments-api', vulnerabilityWaivers, language: 'rust' } });
    expect(scriptNamed('Select the waivers that hold', jobs.quality!)).toEqual(scriptNamed('Select the waivers that hold', jobs.image!));
    expect(jobs.quality!.steps.at(-1)).toMatchObject({
      name: 'Vulnerabilities',
      env: { GRYPE_CONFIG: '${{ runner.temp }}/grype-waivers.yaml' },
    });
  });
});
