import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli/project';

/** A block of code in a page of the documentation. */
export interface CodeBlock {
  /** Relative to the root of the repository. */
  readonly page: string;
  /** Of the first line of code, from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
  /** The word after the fence: `ts`, `sh`, … */
  readonly language: string;
  /** Without indentation of the block as a whole. */
  readonly code: string;
  /** The name of the file that the block shows, if its first line is a comment with that name. It is not part of the code. */
  readonly file?: string;
}

/** The pages for users, relative to the root of the repository. */
export const userPages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('docs', name)),
];

/** All blocks of code of a page, in order. A block within another belongs to its text. */
export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  let heading = '';
  for (let index = 0; index < lines.length; index++) {
    heading = /^#+ (.*)/.exec(lines[index]!)?.[1] ?? heading;
    const [, indent, fence, language] = /^( *)(`{3,})(.*)$/.exec(lines[index]!) ?? [];
    if (indent === undefined) continue;
    const end = lines.indexOf(indent + fence, index + 1);
    if (end < 0) throw new Error(`${page}:${index + 1}: the block does not end`);
    const inner = lines.slice(index + 1, end).map((each) => each.slice(indent.length));
    const file = /^(?:\/\/|#) ([\w./-]+\.\w+)$/.exec(inner[0] ?? '')?.[1];
    const code = inner.slice(file === undefined ? 0 : 1);
    blocks.push({ page, line: index + 2 + inner.length - code.length, heading, language: language!, code: `${code.join('\n')}\n`, file });
    index = end;
  }
  return blocks;
}

/** The content of a file that a page shows. @param heading of the section, if several show a file of this name. */
export function shownFile(page: string, file: string, heading?: string): string {
  const [block, ...more] = codeBlocks(page).filter((each) => each.file === file && (heading === undefined || each.heading === heading));
  if (!block || more.length > 0) throw new Error(`${page} shows ${file} ${block ? `${more.length + 1} times` : 'nowhere'}`);
  return block.code;
}
