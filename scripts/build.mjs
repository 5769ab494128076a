/**
 * Makes `lib/`: the types of each module, which tsc writes, and the code in few files, so that a start reads few files.
 *
 *   npm run build
 *
 * It does nothing if neither the sources nor `lib/` have changed since the last build.
 *
 * The code is in bundles, and each module is in one of them: `lib/bundle/core.js` has what every synth needs, `lib/bundle/terraform.js` what the Terraform stack needs, and
 * `lib/bundle/rest.js` what else is loaded lazily. The files of entry points, at the paths that `package.json` and users name, export a module from its bundle. So all entry points share one state and the same classes.
 */
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { isRecorded, recordBuild } from './build-record.mjs';
import { fastForms } from './fast-forms.mjs';

/** Entry points: what `package.json` exports, what others load by its path, and what a process or a thread of our own runs. */
const entryPoints = [
  'index',
  'testing/index',
  'delivery/argo-cd/kinds/index',
  'workflows/construct/index',
  'run/cdk8s-plugin',
  'cli/base-process',
];

/**
 * Files that start alone: bundled with what they import, but not with what they load lazily, which comes from the bundles. They have their own copy of what they import, so that it
 * must have no state and no classes that other modules look for.
 */
const programs = ['cli/main', 'writer/stage-files'];

/** core.js has these modules and what they import, without what they load lazily. `test/bundle.test.ts` finds what a synth needs besides. */
const coreRoots = ['index', 'cli/synth-command', 'delivery/argo-cd/argo-cd-engine'];

/** terraform.js has this module and what it imports, as far as core.js has not. */
const terraformRoots = ['governance/stack'];

/** Modules of core.js that tests, scripts and the benchmark load from `lib/`. Of rest.js, they can load any. */
const inspected = [
  'cli/collect-definitions',
  'delivery/engines',
  'governance/defer-archiver',
  'ledger/rules/problems-of-change',
  'ledger/rules/unsafe-rules',
  'model/resolve-definitions',
  'problems/format',
  'render',
  'resources/render-objects',
  'run/run-synth',
  'writer/render-into',
];

/** Data that is read when it is needed, from a file of its own. */
const data = ['checks/objects/kubernetes-schemas.json'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const lib = join(root, 'lib');

const record = join(root, '.cache', 'build');

/** All that decides what is in `lib/`, and `lib/` itself. `.package-lock.json` lists what npm has installed. */
const recorded = [
  ...['src', 'scripts/build.mjs', 'scripts/build-record.mjs', 'scripts/fast-forms.mjs', 'tsconfig.json', 'tsconfig.build.json'],
  ...['package.json', 'node_modules/.package-lock.json', 'lib'],
].map((path) => join(root, path));

// Names are not minified, so that stacks of errors have them without source maps, too.
const options = {
  absWorkingDir: root,
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
};

const sourceOf = (module) => join(source, `${module}.ts`);
const moduleOf = (file) => relative(source, file).replaceAll('\\', '/').replace(/\.ts$/, '');
const isLazy = ({ kind }) => kind === 'require-call';

/** How a file in a folder names a file of `lib/`. */
function pathFrom(folder, file) {
  const path = relative(folder, join(lib, file)).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Checks the types of all modules, writes them, and returns the program that knows them. */
function compileTypes() {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.build.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse },
  );
  const program = ts.createIncrementalProgram({ options, rootNames: fileNames });
  const { diagnostics } = program.emit();
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...diagnostics,
  ];
  if (found.length > 0) refuse(...found);
  return program.getProgram();
}

function refuse(...diagnostics) {
  const host = { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  console.error(ts.formatDiagnostics(diagnostics, host));
  process.exit(1);
}

/** Some modules and all that they import, with or without what is loaded lazily. Files that only have types are not among them. */
async function closureOf(modules, { lazy }) {
  const stopping = {
    name: 'stopping',
    setup: ({ onResolve }) => onResolve({ filter: /^\./ }, (args) => (isLazy(args) && !lazy ? { external: true } : undefined)),
  };
  const { metafile } = await build({
    ...options,
    entryPoints: modules.map(sourceOf),
    outdir: lib,
    write: false,
    metafile: true,
    plugins: [stopping],
  });
  const files = Object.keys(metafile.inputs).filter((file) => file.endsWith('.ts'));
  return files.map((file) => moduleOf(join(root, file))).sort();
}

/** The names that each module exports. For a module without exports, esbuild reports a default one. Ours have none. */
async function exportsOf(modules) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: modules.map(sourceOf),
    outbase: source,
    outdir: lib,
    format: 'esm',
    logLevel: 'error',
    write: false,
    metafile: true,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
      moduleOf(join(root, entryPoint)),
      exports.filter((name) => name !== 'default'),
    ]),
  );
}

/**
 * Lets a file load modules from the bundles that have them, and data from its file.
 *
 * @param bundleFor returns the bundle of an imported module; undefined if the file has it itself.
 * @param onImport is told of each module that comes from a bundle.
 */
const fromBundles = (folder, bundleFor, onImport) => ({
  name: 'from-bundles',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./, namespace: 'file' }, async ({ path, pluginData, ...args }) => {
      if (pluginData === 'resolving') return undefined;
      const { path: file } = await resolve(path, { ...args, pluginData: 'resolving' });
      const known = data.find((each) => file === join(source, each));
      if (known) return { path: pathFrom(folder, known), external: true };
      const module = file.startsWith(source) && file.endsWith('.ts') ? moduleOf(file) : undefined;
      const bundle = module && bundleFor(module, args);
      if (!bundle) return undefined;
      onImport(module);
      return { path: module, namespace: 'bundle', pluginData: bundle };
    });
    onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path, pluginData: bundle }) => ({
      contents: `module.exports = require(${JSON.stringify(pathFrom(folder, `bundle/${bundle}.js`))})[${JSON.stringify(path)}]`,
    }));
    onResolve({ filter: /^\./, namespace: 'bundle' }, ({ path }) => ({ path, external: true }));
  },
});

/**
 * Writes core.js. All its modules run when it is loaded, so that esbuild can put them into one scope, and V8 reads the text once. With a function around each module, as in rest.js,
 * V8 reads what is in it twice.
 */
async function writeCore(modules, bundleOf) {
  const imports = modules.map((module, index) => `import * as m${index} from ${JSON.stringify(`./${module}`)};`);
  const entries = modules.map((module, index) => `${JSON.stringify(module)}: asCommonJs(m${index}),`);
  const asCommonJs = "const asCommonJs = (exported) => Object.defineProperty(exported, '__esModule', { value: true });";
  const contents = [...imports, asCommonJs, 'module.exports = {', ...entries, '};'].join('\n');
  await writeBundle(
    'core',
    contents,
    (module, args) => (isLazy(args) ? bundleOf(module) : undefined),
    () => undefined,
  );
}

/** Writes a bundle that is loaded lazily: a getter for each module, which runs the module the first time. */
async function writeLazy(name, modules, bundleOf, onImport) {
  const getters = modules.map((module) => `get ${JSON.stringify(module)}() { return require(${JSON.stringify(`./${module}`)}); },`);
  const contents = ['module.exports = {', ...getters, '};'].join('\n');
  const bundleFor = (module) => (bundleOf(module) === name ? undefined : bundleOf(module));
  await writeBundle(name, contents, bundleFor, onImport);
}

async function writeBundle(name, contents, bundleFor, onImport) {
  const folder = join(lib, 'bundle');
  const stdin = { contents, resolveDir: source, sourcefile: join(source, `${name}.js`) };
  // Node reads the map only where it is asked to show positions in the sources, as tsx asks it.
  await build({
    ...options,
    stdin,
    outfile: join(folder, `${name}.js`),
    sourcemap: true,
    sourcesContent: false,
    footer: forms.footer,
    plugins: [forms.plugin, fromBundles(folder, bundleFor, onImport)],
  });
}

/** commander only starts processes for commands that are files of their own. This command has none, and does not need to load the module. */
const withoutProcesses = {
  name: 'without-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/** Writes a program, with the packages that it imports. */
async function writeProgram(module, bundleOf, onImport) {
  const outfile = join(lib, `${module}.js`);
  const bundleFor = (imported, args) => (isLazy(args) ? bundleOf(imported) : undefined);
  const { metafile } = await build({
    ...options,
    packages: 'bundle',
    entryPoints: [sourceOf(module)],
    outfile,
    metafile: true,
    plugins: [withoutProcesses, fromBundles(dirname(outfile), bundleFor, onImport)],
  });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  const licences = [...packages].map((name) => `/*\n${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')}*/\n`);
  writeFileSync(outfile, [readFileSync(outfile, 'utf8'), ...licences].join(''));
}

/** Writes the file that exports a module from its bundle. Node finds the names of exports for ES modules in its text. */
function writeModule(module, bundle, names) {
  const file = join(lib, `${module}.js`);
  const path = pathFrom(dirname(file), `bundle/${bundle}.js`);
  const text = [
    "'use strict';",
    `module.exports = require(${JSON.stringify(path)})[${JSON.stringify(module)}];`,
    ...(names.length > 0 ? [`0 && (module.exports = { ${[...names].sort().join(', ')} });`] : []),
  ];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text.join('\n')}\n`);
}

/** Removes what an earlier build wrote for modules that are not there any more. */
function removeOthers(written) {
  for (const entry of readdirSync(lib, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const isLeft = entry.name.endsWith('.d.ts')
      ? !existsSync(sourceOf(relative(lib, file).replace(/\.d\.ts$/, '')))
      : /\.js(?:on)?$/.test(entry.name) && !written.has(file);
    if (isLeft) rmSync(file);
  }
}

if (isRecorded(record, recorded)) process.exit();

const forms = fastForms(compileTypes());
const core = new Set(await closureOf(coreRoots, { lazy: false }));
const all = await closureOf([...programs, ...entryPoints], { lazy: true });
const terraform = new Set((await closureOf(terraformRoots, { lazy: false })).filter((module) => !core.has(module)));
const bundleOf = (module) => (core.has(module) ? 'core' : terraform.has(module) ? 'terraform' : 'rest');
const lazy = all.filter((module) => !core.has(module) && !programs.includes(module));
const exposed = new Set([...entryPoints, ...inspected].filter((module) => core.has(module)));
const expose = (module) => exposed.add(module);
const exposeIfCore = (module) => core.has(module) && expose(module);
for (const bundle of ['terraform', 'rest']) {
  const modules = lazy.filter((module) => bundleOf(module) === bundle);
  await writeLazy(bundle, modules, bundleOf, exposeIfCore);
}
for (const program of programs) await writeProgram(program, bundleOf, exposeIfCore);
for (const root of coreRoots) expose(root);
await writeCore([...exposed].sort(), bundleOf);

const modules = [...exposed, ...lazy];
const names = await exportsOf(modules);
for (const module of modules) writeModule(module, bundleOf(module), names.get(module));
for (const file of data) copyFileSync(join(source, file), join(lib, file));
const written = [...modules, ...programs, 'bundle/core', 'bundle/terraform', 'bundle/rest'].map((module) => `${module}.js`);
removeOthers(new Set([...written, ...data].map((file) => join(lib, file))));
recordBuild(record, recorded);
