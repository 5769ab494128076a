import type { Scanner } from '../../model/types/service-model';
import type { VulnerabilityWaiver } from '../../problems/vulnerability-waiver';
import type { RunStep } from '../workflow';

/** The variable with which a scanner finds its list of accepted vulnerabilities. */
const variables: Readonly<Record<Scanner, string>> = { grype: 'GRYPE_CONFIG', trivy: 'TRIVY_IGNOREFILE' };

/** JSON is YAML, too. Grype matches other names of a vulnerability with `include-aliases`; Trivy judges the end itself, to the second. */
const forms: Readonly<Record<Scanner, string>> = {
  grype: '{ignore: map({vulnerability: .id, "include-aliases": true, reason: .reason})}',
  trivy: '{vulnerabilities: map({id: .id, expired_at: "\\(.until)T23:59:59Z", statement: .reason})}',
};

/**
 * Writes the waivers of vulnerabilities that hold today for a scanner, in its own format, and reports the others.
 *
 * @see https://github.com/anchore/grype, `ignore`
 * @see https://trivy.dev/docs/latest/configuration/filtering/#trivyignoreyaml
 */
export const selectWaivers = (waivers: readonly VulnerabilityWaiver[], scanner: Scanner): RunStep[] =>
  waivers.length === 0
    ? []
    : [
        {
          name: 'Select the waivers that hold',
          env: { WAIVERS: `[\n${waivers.map(({ id, until, reason }) => `  ${JSON.stringify({ id, until, reason })}`).join(',\n')}\n]\n` },
          run: `today="$(date -u +%F)"
jq --arg today "$today" 'map(select(.until >= $today)) |
  ${forms[scanner]}' <<< "$WAIVERS" > "$RUNNER_TEMP/${fileOf(scanner)}"
jq -r --arg today "$today" '.[] | select(.until < $today) |
  "::warning::the waiver of \\(.id) ended on \\(.until): \\(.reason)"' <<< "$WAIVERS"
`,
        },
      ];

const fileOf = (scanner: Scanner): string => `${scanner}-waivers.yaml`;

/** What the step of a scanner needs to find them. */
export const withWaivers = (waivers: readonly VulnerabilityWaiver[], scanner: Scanner): Record<string, string> =>
  waivers.length === 0 ? {} : { [variables[scanner]]: `\${{ runner.temp }}/${fileOf(scanner)}` };
