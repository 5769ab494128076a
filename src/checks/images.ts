import { problem } from '../problems/problem';
import { asMap, type FileCheck } from './check';
import { imagesOf } from './images-of';

const pinned = /:[A-Za-z0-9_][A-Za-z0-9_.-]*@sha256:[0-9a-f]{64}$/;

/** Every image of a service is either pinned where it stands, or named in the image-tag files; and these name none that does not run. */
export const images: FileCheck = (files) => {
  const tagged = files.flatMap(({ path, content }) =>
    asMap(content).kind === 'Component' ? listOf(asMap(content).images).map((entry) => ({ path, name: String(asMap(entry).name) })) : [],
  );
  const run = files.flatMap(({ path, content }) => imagesOf(content).map((image) => ({ path, image })));
  const names = new Set(tagged.map(({ name }) => name));
  const running = new Set(run.map(({ image }) => image));
  return [
    ...tagged.filter(({ name }) => !running.has(name)).map(({ path, name }) => problem('image-not-rendered', path, { image: name })),
    ...run
      .filter(({ image }) => !names.has(image) && (!pinned.test(image) || /:latest@/.test(image)))
      .map(({ path, image }) => problem('image-not-pinned', path, { image })),
  ];
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
