/**
 * Writes `docs/reference/`: every property of a service's and of a platform's definition, from the definitions themselves.
 *
 *   npm run reference                      writes the pages
 *   node scripts/reference.mjs --print     prints them as JSON, by their path
 *
 * The comments, types and defaults are those of `src/definition/`, the examples those of `test/reference/examples/`. Where one is missing
 * it says so, and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaints } from './reference/complaints.mjs';
import { linksFrom, placesOf } from './reference/links.mjs';
import { pageText } from './reference/page-text.mjs';
import { readDefinitions } from './reference/read-definitions.mjs';
import { readExamples } from './reference/read-examples.mjs';
import { sectionsOf } from './reference/sections.mjs';

const [root = dirname(dirname(fileURLToPath(import.meta.url)))] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const nulls = '`null` switches off what has a default, in an environment or for good; see [overrides](../overrides.md).';
const origin =
  '<!-- Written by `npm run reference` from the comments in `src/definition/` and the examples in `test/reference/examples/`. -->';

const definitions = readDefinitions(root);
const examples = readExamples(root);

const service = {
  file: 'service.md',
  title: 'Definition of a service',
  about: [origin, `What \`new Service(platform, name, …)\` takes. ${nulls} A platform's definition: [platform](platform.md).`],
  sections: sectionsOf('ServiceDefinition', definitions, new Set()),
};
const platform = {
  file: 'platform.md',
  title: 'Definition of a platform',
  about: [origin, "What `new Platform(app, name, …)` takes. A service's definition: [service](service.md)."],
  sections: sectionsOf('PlatformDefinition', definitions, new Set(service.sections.map(({ name }) => name))),
};

const pages = [service, platform];
const found = complaints(
  pages.flatMap(({ sections }) => sections),
  examples,
);
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exit(1);
}

const places = placesOf(pages);
const texts = Object.fromEntries(
  pages.map((page) => [`docs/reference/${page.file}`, pageText(page, definitions, examples, linksFrom(page.file, places))]),
);
if (process.argv.includes('--print')) {
  console.log(JSON.stringify(texts));
} else {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
