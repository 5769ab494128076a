import { problem } from '../problems/problem';
import { asMap, type FileCheck } from './check';
import { imagesOf } from './images-of';

/** A tag, perhaps with a digest. A tag alone is a warning at its place in the definition. */
const fixed = /^[^@]*:[A-Za-z0-9_][A-Za-z0-9_.-]*(?:@sha256:[0-9a-f]{64})?$/;

/** Every image of a service must have a fixed tag, or be in the image-tag files; and these must not contain images that do not run. */
export const images: FileCheck = (files) => {
  const tagged: { readonly path: string; readonly name: string }[] = [];
  const run: { readonly path: string; readonly image: string }[] = [];
  for (const { path, content } of files) {
    if (isTagFile(content)) for (const entry of listOf(asMap(content).images)) tagged.push({ path, name: String(asMap(entry).name) });
    for (const image of imagesOf(content)) run.push({ path, image });
  }
  const names = new Set(tagged.map(({ name }) => name));
  const running = new Set(run.map(({ image }) => image));
  const isNamed = (name: string): boolean =>
    running.has(name) || files.some(({ content }) => !isTagFile(content) && hasText(content, name));
  return [
    ...tagged.filter(({ name }) => !isNamed(name)).map(({ path, name }) => problem('image-not-rendered', path, { image: name })),
    ...run
      .filter(({ image }) => !names.has(image) && (!fixed.test(image) || /:latest(?:@|$)/.test(image)))
      .map(({ path, image }) => problem('image-not-pinned', path, { image })),
  ];
};

const isTagFile = (content: unknown): boolean => asMap(content).kind === 'Component';

/** Whether a file contains a text: fields of any name may contain an image. */
const hasText = (value: unknown, text: string): boolean =>
  value === text || (typeof value === 'object' && value !== null && Object.values(value).some((inner) => hasText(inner, text)));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
