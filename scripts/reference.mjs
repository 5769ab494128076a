/**
 * Generates `docs/reference/`: every property of services and platforms, one page per area; `reference/pages.mjs` lists the pages.
 *
 *   npm run reference                      writes the pages
 *   node scripts/reference.mjs --print     prints them as JSON, by their path
 *
 * Comments, types and defaults come from `src/definition/`, examples from `test/reference/examples/`. If one is missing, the script reports
 * it and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaints } from './reference/complaints.mjs';
import { linksFrom, placesOf } from './reference/links.mjs';
import { pageText, propertiesHeading } from './reference/page-text.mjs';
import { pages } from './reference/pages.mjs';
import { readDefinitions } from './reference/read-definitions.mjs';
import { readExamples } from './reference/read-examples.mjs';
import { sectionsOf } from './reference/sections.mjs';

const [root = dirname(dirname(fileURLToPath(import.meta.url)))] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const definitions = readDefinitions(root);
const examples = readExamples(root);

const service = sectionsOf('ServiceDefinition', definitions, new Set());
const platform = sectionsOf('PlatformDefinition', definitions, new Set(service.map(({ name }) => name)));
const sections = [...service, ...platform];

const found = complaints(sections, examples, pages);
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exit(1);
}

const filled = filledPages(sections);
const places = placesOf(filled);
const texts = Object.fromEntries(
  filled.map((page) => [`docs/reference/${page.file}`, pageText(page, definitions, examples, linksFrom(page.file, places))]),
);
if (process.argv.includes('--print')) {
  console.log(JSON.stringify(texts));
} else {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The pages that have sections, each with its sections, its headings, and the pages that belong to it. */
function filledPages(all) {
  const filled = pages
    .map((page) => ({ ...page, sections: all.filter(({ from }) => page.from.includes(from)) }))
    .filter((page) => page.sections.length > 0);
  const roots = filled.filter((page) => page.root);
  const rootOf = (page) => roots.findLast((each) => filled.indexOf(each) <= filled.indexOf(page));
  return filled.map((page) => ({
    ...page,
    headings: page.root ? [page.title, propertiesHeading] : [page.title],
    parent: page.root ? undefined : rootOf(page),
    parts: page.root ? filled.filter((each) => !each.root && rootOf(each) === page) : [],
  }));
}
