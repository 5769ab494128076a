import { definitionsOf, type AnyPlatform } from '../constructs/platform';
import { findCopies } from '../constructs/platform-copies';
import { requirePlatform } from '../constructs/platform-registry';
import { checkShape } from '../definition/shape/check-shape';
import { object, optional, string } from '../definition/shape/shape';
import { loadCustomResources } from '../loader/load-custom-resources';
import { loadServices } from '../loader/load-services';
import { formatWarnings } from '../problems/format';
import { problem, type Problem } from '../problems/problem';
import { CannotRunError, UserError } from '../problems/user-error';
import { waitingCommand } from './invocation';
import { runSynth, type LoadedDefinitions } from './run-synth';

export interface SynthOptions {
  /**
   * Folder of the modules that declare services. All modules in it and its subfolders are run.
   *
   * @default - only the services that are already declared
   */
  readonly services?: string;
}

/**
 * Generates all files of a platform and its services, and writes them to the output folder:
 *
 * - run by itself or by `charthouse synth`: `dist`
 * - run by `cdk8s synth`: `CDK8S_OUTDIR`
 * - run by `cdktf`: only the Terraform stack, in cdktf's own layout, to `CDKTF_OUTDIR`
 *
 * All problems are reported on stderr, nothing is written, and the process exits with code 1, or with 2 if synth could not run. Warnings
 * are also reported on stderr. Nothing is printed on stdout.
 */
export function synth(platform: AnyPlatform, options: SynthOptions = {}): void {
  const command = waitingCommand();
  if (command) return command(load(platform, options));
  const { CDKTF_OUTDIR: cdktf, CDK8S_OUTDIR: cdk8s } = process.env;
  try {
    const { warnings } = runSynth(() => load(platform, options), {
      folder: cdktf ?? cdk8s ?? 'dist',
      layout: cdktf ? 'cdktf' : 'repositories',
    });
    if (warnings.length > 0) console.error(formatWarnings(warnings));
  } catch (error) {
    // The exit code is only set on errors: an earlier call, or the user's own code, may have set it.
    if (!(error instanceof UserError || error instanceof CannotRunError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UserError ? 1 : 2;
  }
}

const noNames = { cluster: [], environment: [], team: [], 'sync-window': [] };
const optionsShape = object<SynthOptions>('the options of synth', { services: optional(string(folderName)) });

/** Checks the name of a folder: an empty one would mean the working directory. */
function folderName(value: string, at: string): Problem | undefined {
  return value.trim() === '' || value.includes('\0')
    ? problem('wrong-type', at, { given: value, expected: 'the name of a folder' })
    : undefined;
}

/** @throws UserError if there is no platform. */
function load(platform: AnyPlatform, options: SynthOptions): LoadedDefinitions {
  requirePlatform(platform, 'synth');
  const problems = checkShape(optionsShape, options, 'synth', { declared: noNames });
  const services = problems.length === 0 ? options.services : undefined;
  const definitions = findCopies(platform, (copies) => {
    const countServices = (): number => [platform, ...copies].flatMap((each) => each.services).length;
    if (services !== undefined) problems.push(...loadServices(services, countServices));
    return definitionsOf(platform, copies);
  });
  const { customResources, problems: unread } = loadCustomResources(definitions.platform.definition?.customResources);
  return { definitions: { ...definitions, customResources }, problems: [...problems, ...unread] };
}
