import type { SourceModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { Step, TokenPermissions } from '../workflow';

/** How many days an artifact with findings is kept. */
const retentionDays = 30;

/**
 * Shows what a scan found, also if it failed, and keeps it: in GitHub's code scanning, or as an artifact of the run where that is not
 * available.
 *
 * @param file what was found, as SARIF.
 * @param about `scan` is the ID of the step that scans, `name` distinguishes its findings from those of others.
 */
export const reportFindings = (
  file: string,
  { scan, name }: { readonly scan: string; readonly name: string },
  { codeScanning }: SourceModel,
): Step[] => {
  const condition = `!cancelled() && steps.${scan}.outcome != 'skipped'`;
  return [
    { name: 'Show the findings', if: condition, env: { FINDINGS: file }, run: show },
    codeScanning
      ? {
          name: 'Upload the findings',
          if: condition,
          ...withInputs('github/codeql-action/upload-sarif', { sarif_file: file, category: name }),
        }
      : {
          name: 'Keep the findings',
          if: condition,
          ...withInputs('actions/upload-artifact', { name: artifactOf(name), path: file, 'retention-days': retentionDays }),
        },
  ];
};

/** No name of a service has a dot, so this is not among the artifacts of its tags. */
const artifactOf = (name: string): string => `findings.${name}`;

/** What a job that reports findings may do besides. */
export const mayReport = ({ repository, codeScanning }: SourceModel): TokenPermissions =>
  codeScanning
    ? {
        'security-events': { write: 'upload the findings' },
        ...(repository.visibility === 'public'
          ? {}
          : { actions: { read: 'GitHub looks up the run of the findings if the repository is not public' } }),
      }
    : {};

/** A scan that could not begin has no file. */
const show = `if [ ! -f "$FINDINGS" ]; then exit 0; fi
jq -r '[.runs[].results[] | "\\(.level // "warning") \\(.ruleId): \\(.message.text | gsub("\\\\s+"; " "))"] |
  unique | if length == 0 then "nothing found" else .[] end' "$FINDINGS"
`;
