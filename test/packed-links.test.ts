import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import packageJson from '../package.json';
import { root } from './cli/project';

/** A link of a page. */
interface Link {
  readonly page: string;
  /** As it is written. */
  readonly target: string;
}

/** What `npm pack` would put into the package. */
const packed = (): string[] => {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
  const [{ files }] = JSON.parse(printed) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
};

/** A page without its code. */
const prose = (page: string): string => readFileSync(join(root, page), 'utf8').replace(/^( *)(`{3,}).*\n[^]*?^\1\2$/gm, '');

const linksIn = (page: string): Link[] =>
  [
    ...prose(page)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target]) => ({ page, target: target! }));

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of prose(page).matchAll(/^#+ (.*)$/gm)) {
    const shown = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = shown.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    let count = 0;
    while (anchors.has(count === 0 ? anchor : `${anchor}-${count}`)) count++;
    anchors.add(count === 0 ? anchor : `${anchor}-${count}`);
  }
  return anchors;
}

const repository = packageJson.repository.url.replace(/^git\+(.*)\.git$/, '$1');

describe('links of the packed pages', () => {
  const files = packed();
  const pages = files.filter((path) => path.endsWith('.md') && !path.startsWith('lib/'));
  const links = pages.flatMap(linksIn);
  const inPackage = links.filter(({ target }) => !/^[a-z]+:/.test(target));
  const fileOf = ({ page, target }: Link): string => {
    const [path] = target.split('#');
    return path === '' ? page : posix.join(posix.dirname(page), path!).replace(/\/$/, '');
  };

  it('are many', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/getting-started.md', 'docs/problems/left-running.md']),
    );
    expect(inPackage.length).toBeGreaterThan(500);
  });

  it('lead to files of the package', () => {
    const there = (path: string): boolean => files.some((file) => file === path || file.startsWith(`${path}/`));
    expect(inPackage.filter((link) => !there(fileOf(link)))).toEqual([]);
  });

  it('lead to headings that there are', () => {
    const anchors = new Map(pages.map((page) => [page, anchorsOf(page)]));
    const toHeadings = inPackage.filter(({ target }) => target.includes('#'));
    expect(toHeadings.length).toBeGreaterThan(200);
    expect(toHeadings.filter((link) => !anchors.get(fileOf(link))?.has(link.target.split('#')[1]!))).toEqual([]);
  });

  it('lead to files of the repository, where they lead there', () => {
    const elsewhere = links.filter(({ target }) => target.startsWith(`${repository}/`));
    const paths = elsewhere.map(({ target }) => /\/(?:blob|tree)\/main\/([^#]+)$/.exec(target)?.[1]);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => path === undefined || !existsSync(join(root, path)))).toEqual([]);
  });
});
