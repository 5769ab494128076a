// Bundles the language service of GitHub Actions into one CommonJS file, and prints where it is.
//
//   node scripts/bundle-language-service.mjs
//
// The package is made of ES modules that import JSON without saying so, which Node refuses to load; esbuild does not mind. The
// bundle is kept with the packages, under its version, so that it is made once.
import { build } from 'esbuild';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { version } = JSON.parse(readFileSync(new URL('../node_modules/@actions/languageservice/package.json', import.meta.url), 'utf8'));
const bundle = fileURLToPath(new URL(`../node_modules/.cache/charthouse/language-service-${version}.cjs`, import.meta.url));

// The service is not enough: it judges documents of a type that comes from elsewhere.
const contents = `
  export { registerLogger, validate } from '@actions/languageservice';
  export { TextDocument } from 'vscode-languageserver-textdocument';`;

if (!existsSync(bundle)) {
  // Two test processes may come here at once: each writes a file of its own, and the last one stays.
  const outfile = `${bundle}.${process.pid}`;
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../node_modules/@actions/languageservice', import.meta.url)) },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  renameSync(outfile, bundle);
}
process.stdout.write(bundle);
