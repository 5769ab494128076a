import { someText } from '../../definition/shape/some-text';
import { problem, type Problem } from '../../problems/problem';
import type { SpecRule, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import { tryImageMention } from '../facts/image-mention';

/** Properties that name images as intended, and patches, which are checked after they are applied. */
const elsewhere: ReadonlySet<string> = new Set(['images', 'image', 'jsonPatches']);

/** No text in a definition may contain one of the service's images: its tag would not be updated. */
export const mentionedImages: SpecRule = ({ properties, service, place }) => {
  const repositories = service.images.map(({ repository }) => repository);
  const isThere = someText(properties, (text) => repositories.some((repository) => text.includes(repository)));
  if (!isThere) return [];
  const visit = (value: unknown, path: readonly string[], key: string): Problem[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => visit(item, [...path, `[${index}]`], key));
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([inner, each]) => (elsewhere.has(inner) ? [] : visit(each, [...path, inner], inner)));
    }
    const mention = typeof value === 'string' ? tryImageMention(value, key, repositories) : undefined;
    if (!mention) return [];
    const { name } = service.images.find(({ repository }) => repository === mention.repository)!;
    const how = `give it as an environment variable, { image: '${name}' }, and arguments by the name of the variable: '$(VARIABLE)'`;
    return [problem('image-not-followed', place(...path), { image: value as string, name, where: 'a text', how })];
  };
  return visit(properties, [], '');
};

/** No variable may contain one of the service's images. */
export const variableImages: WorkloadRule = ({ workload, service, place }) => {
  const isOwn = (image: string): boolean => service.images.some(({ repository }) => repository === image);
  return containersOf(workload).flatMap(({ container: { env }, path }) =>
    env.flatMap((variable) =>
      'image' in variable && !isOwn(variable.image)
        ? [
            problem('unknown-image', place(...path, 'env', variable.name), {
              given: variable.image,
              allowed: service.images.map(({ name }) => name).sort(),
            }),
          ]
        : [],
    ),
  );
};
