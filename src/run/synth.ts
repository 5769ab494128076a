import { definitionsOf, type AnyPlatform } from '../constructs/platform';
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
   * Folder of the modules that declare services: every one beneath it is run.
   *
   * @default - only the services that are already declared
   */
  readonly services?: string;
}

/**
 * Generates the whole stack from a platform and its services, and writes it: to `dist`, or where the tool that runs us says.
 *
 * - run alone, or by `charthouse synth`: to `dist`
 * - run by `cdk8s synth`: to the folder of `CDK8S_OUTDIR`
 * - run by `cdktf`: its own layout of the Terraform stack alone, to the folder of `CDKTF_OUTDIR`
 *
 * Problems go to stderr, all at once, and nothing is written; the process then ends with exit code 1, or with 2 where it could
 * not run. Warnings go there, too, and stop nothing. Standard output is left alone.
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
    // Left alone otherwise: an earlier call, or the user's own code, may have found something wrong.
    if (!(error instanceof UserError || error instanceof CannotRunError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UserError ? 1 : 2;
  }
}

const noNames = { cluster: [], environment: [], team: [], 'sync-window': [] };
const optionsShape = object<SynthOptions>('the options of synth', { services: optional(string(folderName)) });

/** A folder by its name: an empty one would be the folder that the process runs in. */
function folderName(value: string, at: string): Problem | undefined {
  return value.trim() === '' || value.includes('\0')
    ? problem('wrong-type', at, { given: value, expected: 'the name of a folder' })
    : undefined;
}

/** @throws UserError where there is nothing to load: no platform. */
function load(platform: AnyPlatform, options: SynthOptions): LoadedDefinitions {
  requirePlatform(platform, 'synth');
  const problems = checkShape(optionsShape, options, 'synth', { declared: noNames });
  const services = problems.length === 0 ? options.services : undefined;
  if (services !== undefined) problems.push(...loadServices(services, () => platform.services.length));
  const definitions = definitionsOf(platform);
  const { customResources, problems: unread } = loadCustomResources(definitions.platform.definition?.customResources);
  return { definitions: { ...definitions, customResources }, problems: [...problems, ...unread] };
}
