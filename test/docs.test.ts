import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../package.json';
import { checks } from '../scripts/matrix/checks';
import { kinds } from '../scripts/matrix/kinds';
import type { ServiceLedger } from '../src/ledger/service-ledger';
import { root } from './cli/project';
import { userPages } from './code-blocks';

const pages = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...userPages].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

/** Every match of a pattern's first group in any page, with the page. */
const mentions = (pattern: RegExp): { page: string; mention: string }[] =>
  pages.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, mention]) => ({ page: path, mention: mention! })));

describe('what the pages mention', () => {
  it('as a link is a file that exists', () => {
    const links = mentions(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter(({ page, mention }) => !existsSync(join(root, dirname(page), mention)))).toEqual([]);
  });

  it('as a script is one of package.json', () => {
    const scripts = mentions(/npm run ([a-z][\w:-]*)/g);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(({ mention }) => !(mention in packageJson.scripts))).toEqual([]);
  });

  it('as a path of this repository exists', () => {
    const paths = mentions(/`((?:src|test|docs|examples|bench|scripts|\.ci)\/[^`\s<>*…]*)`/g);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter(({ mention }) => !existsSync(join(root, mention)))).toEqual([]);
  });

  it('as a room of `src/` is one, and every room is mentioned', () => {
    const table = pages.find(({ path }) => path === 'ARCHITECTURE.md')!.text.matchAll(/^\| `([^`]+?)\/?` \|/gm);
    const rooms = readdirSync(join(root, 'src')).filter((name) => name !== 'index.ts');
    expect([...table].map(([, room]) => room).sort()).toEqual(rooms.sort());
  });
});

describe('the dictionary', () => {
  const rows = readFileSync(join(root, 'docs/dictionary.md'), 'utf8').matchAll(/^\| ([^|]+) \|[^|]+\| ([^|]+) \|$/gm);
  const terms = [...rows].filter(([, , code]) => code!.includes('`')).map(([, term, code]) => [term!, code!] as const);
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
    .join('\n');

  it('has each term once', () => {
    expect(terms.length).toBeGreaterThan(40);
    expect(new Set(terms.map(([term]) => term)).size).toBe(terms.length);
  });

  it.each(terms)('says what the code calls a %s', (_, code) => {
    const names = [...code.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name!.replace('…', '').split('.'));
    expect(names.filter((name) => !new RegExp(`${name}\\b`).test(source))).toEqual([]);
  });
});

describe('the generated files that the page of the shop shows', () => {
  const { text } = pages.find(({ path }) => path === 'docs/shop.md')!;
  const shown = [...text.matchAll(/^```yaml\n# (\S+)\n([^]*?)^```$/gm)].map(([, path, content]) => [path!, content!] as const);

  it('are many', () => {
    expect(shown.length).toBeGreaterThan(6);
  });

  it.each(shown)('are as synth writes them: %s', (path, content) => {
    expect(content).toBe(readFileSync(join(root, 'test/golden/shop/shop-platform', path), 'utf8'));
  });
});

describe('the ledger that the page about day two shows', () => {
  it('is that of the example, without some of its environments', () => {
    const { text } = pages.find(({ path }) => path === 'docs/day-two.md')!;
    const shown = JSON.parse(/```json\n([^]*?)```/.exec(text)![1]!) as ServiceLedger;
    const ledger = JSON.parse(
      readFileSync(join(root, 'test/golden/payments/gitops-platform/.charthouse/services/payments-api.json'), 'utf8'),
    ) as ServiceLedger;
    expect(shown).toEqual({ ...ledger, environments: { production: ledger.environments.production } });
  });
});

describe('the table of generated files in README.md', () => {
  const golden = join(root, 'test/golden/payments');
  const rows = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (\d+) \| (\d+) \|/gm)];
  const filesBelow = (path: string): string[] =>
    statSync(join(golden, path)).isFile()
      ? [join(golden, path)]
      : readdirSync(join(golden, path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name));

  it.each(rows.map(([, folder, files, lines]) => [folder!, Number(files), Number(lines)] as const))(
    'counts the files and about the lines of %s',
    (folder, files, lines) => {
      const found = filesBelow(folder);
      const counted = found.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 1, 0);
      expect(found).toHaveLength(files);
      expect(Math.abs(counted - lines)).toBeLessThanOrEqual(lines * 0.1);
    },
  );

  it('covers every file', () => {
    const counted = rows.reduce((sum, [, , files]) => sum + Number(files), 0);
    expect(counted).toBe(filesBelow('.').length);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`generates ${counted} files`);
  });
});

describe('the page about compatibility', () => {
  it('has the results of every kind of project, and of every check', () => {
    const { text } = pages.find(({ path }) => path === 'docs/compatibility.md')!;
    const rows = /^## Results\n\n((?:\|.*\n)+)/m.exec(text)![1]!.trimEnd().split('\n');
    const cells = rows.map((row) => row.slice(2, -2).split(' | '));
    expect(cells[0]).toEqual(['project', ...checks.map(({ name }) => name)]);
    expect(cells.slice(2).map(([project]) => project)).toEqual(kinds.map(({ name }) => name));
    // Every project succeeds with everything, on at least one Node.
    expect(
      cells
        .slice(2)
        .flat()
        .filter((cell) => cell === '–'),
    ).toEqual([]);
  });
});
