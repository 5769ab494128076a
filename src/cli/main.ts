#!/usr/bin/env node
import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { AffectedCommandOptions } from './affected-command';
import type { ApplyCommandOptions } from './apply-command';
import type { PlanCommandOptions } from './plan-command';
import { keepCompiledCode } from './compiled-core';
import type { SecretsCommandOptions } from './secrets-command';
import type { VerifyCommandOptions } from './verify-command';

// Commands load their modules when they are called: `charthouse --help` needs none.
const program = new Command('charthouse')
  .description('Generates the whole GitOps stack from one definition of a platform and its services.')
  .version(version)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .hook('preAction', () => keepCompiledCode(version, process.env));

/** In UTC, as `2026-11-29`. */
const today = (): string => new Date().toISOString().slice(0, 10);

program
  .command('synth')
  .description('generate everything into the output folder')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('-o, --output <folder>', 'where to write', 'dist')
  .action((main: string | undefined, options: { output: string }) => {
    const { synthCommand } = require('./synth-command') as typeof import('./synth-command');
    synthCommand(main, { ...options, day: today() }, (text) => console.error(text));
  });

program
  .command('verify')
  .description('prove that the real kustomize builds each overlay to exactly what was declared')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('--changed', 'prove only what differs from the base', false)
  .option('--base <revision>', 'with --changed: compare with the merge base of this revision and HEAD (default: origin/main)')
  .option('--shard <part>', 'prove one part of several: 3/8 is the third of eight')
  .action(async (main: string | undefined, options: VerifyCommandOptions) => {
    const { verifyCommand } = require('./verify-command') as typeof import('./verify-command');
    const { holds, text } = await verifyCommand(main, options, process.env, process.stderr);
    console.log(text);
    process.exitCode = holds ? 0 : 1;
  });

program
  .command('affected')
  .description('print the services and environments that a change of the definitions touches')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('--base <revision>', 'compare with the merge base of this revision and HEAD (default: origin/main)')
  .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
  .action(async (main: string | undefined, options: AffectedCommandOptions) => {
    const { affectedCommand } = require('./affected-command') as typeof import('./affected-command');
    console.log(await affectedCommand(main, options, process.env));
  });

const collect = (value: string, values: readonly string[]): string[] => [...values, value];

program
  .command('plan')
  .description('say what an apply would change in checkouts of the repositories')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .requiredOption('--against <folder>', 'the folder that has a checkout of each repository, named as it is')
  .option('--repository <name=path>', 'a checkout elsewhere (may be repeated)', collect, [])
  .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'))
  .option('--accept <code>', 'count an unsafe change as accepted, by the code of its problem (may be repeated)', collect, [])
  .option('--service <service>', 'print what is about this service alone')
  .option('--environment <environment>', 'print what is about this environment alone')
  .option('--rest <file>', 'with --format markdown: where to write what does not fit into a comment')
  .option('--per-repository <folder>', 'with --format markdown: where to write a file about each repository that changes')
  .option('--exit-code', 'exit with 3 if there are changes, and with 4 if one is destructive or unsafe', false)
  .action((main: string | undefined, { exitCode: tells, ...options }: PlanCommandOptions & { exitCode: boolean }) => {
    const { planCommand } = require('./plan-command') as typeof import('./plan-command');
    const { text, outcome } = planCommand(main, options);
    console.log(text);
    const { planExitCodes } = require('./exit-code') as typeof import('./exit-code');
    process.exitCode = tells ? planExitCodes[outcome] : 0;
  });

program
  .command('apply')
  .description('bring checkouts of the repositories to what is generated; image tags stay as they are')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .requiredOption('--to <folder>', 'the folder that has a checkout of each repository, named as it is')
  .option('--repository <name=path>', 'a checkout elsewhere (may be repeated)', collect, [])
  .option('--overwrite', 'overwrite generated files that were edited by hand', false)
  .option('--adopt', 'take over checkouts that were not written by an apply', false)
  .option('--accept <code>', 'carry out an unsafe change, by the code of its problem (may be repeated)', collect, [])
  .action((main: string | undefined, options: Omit<ApplyCommandOptions, 'day'>) => {
    const { applyCommand } = require('./apply-command') as typeof import('./apply-command');
    applyCommand(main, { ...options, day: today() }, (text) => console.error(text));
  });

program
  .command('applications')
  .description('print every Application that Argo CD will have')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('--json', 'print JSON, with the objects themselves', false)
  .action((main: string | undefined, options: { json: boolean }) => {
    const { applicationsCommand } = require('./applications-command') as typeof import('./applications-command');
    console.log(applicationsCommand(main, options));
  });

program
  .command('freezes')
  .description('say which Applications may sync, and if not, when next')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('--at <time>', 'when, as 2026-12-24T18:00:00Z or with an offset (default: now)')
  .option('--service <service>', 'of this service alone')
  .option('--environment <environment>', 'in this environment alone')
  .option('-o, --output <folder>', 'what the last synth wrote: which windows are in force', 'dist')
  .option('--json', 'print JSON', false)
  .action(
    (
      main: string | undefined,
      { at, ...options }: { at?: string; service?: string; environment?: string; output: string; json: boolean },
    ) => {
      const { freezesCommand } = require('./freezes-command') as typeof import('./freezes-command');
      console.log(freezesCommand(main, { ...options, at: at ?? new Date().toISOString() }));
    },
  );

program
  .command('secrets')
  .description('list the Apps, secrets and variables that people create once at GitHub')
  .argument('[main]', 'the file that calls synth (default: main.ts, or else main.js)')
  .option('--check', 'ask GitHub which are missing, and whether clouds accept the jobs of its repositories, by the command gh', false)
  .option('--json', 'print JSON, for other programs', false)
  .action(async (main: string | undefined, options: SecretsCommandOptions) => {
    const { secretsCommand } = require('./secrets-command') as typeof import('./secrets-command');
    const { text, isMissing } = await secretsCommand(main, options, process.env);
    console.log(text);
    process.exitCode = isMissing ? 1 : 0;
  });

program
  .command('explain')
  .description('print the page of a problem: why it is one, and how to solve it')
  .argument('<code>', 'the code of the problem, as its last line names it')
  .action((code: string) => {
    const { explainCommand } = require('./explain-command') as typeof import('./explain-command');
    console.log(explainCommand(code));
  });

program.parseAsync().catch((error: unknown) => {
  const { exitCode, explain } = require('./exit-code') as typeof import('./exit-code');
  console.error(explain(error));
  process.exitCode = exitCode(error);
});
