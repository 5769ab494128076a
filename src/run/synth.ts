import { resolve } from 'node:path';
import { definitionsOf, type Platform } from '../constructs/platform';
import { loadServices } from '../loader/load-services';
import { formatWarnings } from '../problems/format';
import { mergeProblems } from '../problems/problem';
import { CannotRunError, UserError } from '../problems/user-error';
import { render, renderForCdktf } from '../synth';
import { renderInto } from '../writer/render-into';
import { waitingCommand, type Synthesised } from './invocation';

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
export function synth(platform: Platform<any, any, any, any>, options: SynthOptions = {}): void {
  const command = waitingCommand();
  if (command) return command(load(platform, options));
  try {
    write(load(platform, options));
  } catch (error) {
    // Left alone otherwise: an earlier call, or the user's own code, may have found something wrong.
    if (!(error instanceof UserError || error instanceof CannotRunError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UserError ? 1 : 2;
  }
}

function load(platform: Platform<any, any, any, any>, { services }: SynthOptions): Synthesised {
  const problems = services === undefined ? [] : loadServices(services, () => platform.services.length);
  return { definitions: definitionsOf(platform), problems };
}

/** @throws UserError where there are problems, of loading or of rendering: then nothing is written. */
function write({ definitions, problems: loading }: Synthesised): void {
  const { CDKTF_OUTDIR: cdktf, CDK8S_OUTDIR: cdk8s } = process.env;
  const folder = cdktf ?? cdk8s ?? 'dist';
  const { warnings, plan } = renderInto(folder, (onFile) => {
    const { files, problems: found, warnings } = cdktf ? renderForCdktf(definitions) : render(definitions, { onFile });
    const problems = mergeProblems([...loading, ...found]);
    if (problems.length > 0) throw new UserError(problems);
    claimFolder(folder, definitions.platform.name);
    return { files, warnings };
  });
  const told = mergeProblems([...warnings, ...plan.warnings]);
  if (told.length > 0) console.error(formatWarnings(told));
}

/** The platform that each folder was written for by this process. */
const folders = new Map<string, string>();

/** A folder holds one platform: a second one would remove what the first one wrote. */
function claimFolder(folder: string, platform: string): void {
  const owner = folders.get(resolve(folder)) ?? platform;
  if (owner !== platform) {
    throw new CannotRunError(`'${folder}' holds platform '${owner}' already: give '${platform}' a main file of its own`);
  }
  folders.set(resolve(folder), platform);
}
