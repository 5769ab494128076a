import { isMap } from '../../files/is-map';
import { namesInEither } from '../../meaning/by-name';
import type { Meaning } from '../../meaning/meaning';
import { changeText, valueText } from '../../meaning/value-text';
import { workflowLine as line } from './workflow-line';

const levels = ['none', 'read', 'write'];

/** What it means that the token of a job, or of all jobs, has other permissions. */
export function describePermissions(of: string, before: unknown, after: unknown): Meaning[] {
  if (!isMap(before) || !isMap(after)) {
    const [from, to] = [before, after].map((permissions) => permissions ?? 'those of the workflow or of the repository');
    const isStricter = isMap(after) && !Object.values(after).includes('write');
    return [line('permissions', isStricter ? 'low' : 'high', changeText(`token of ${of}`, from, to), 'it decides what the token may do')];
  }
  const [known, wanted] = [before, after].map((permissions) => new Map(Object.entries(permissions)));
  return namesInEither(known!, wanted!).flatMap((scope) => {
    const [from, to] = [known!, wanted!].map((permissions) => valueText(permissions.get(scope)));
    if (from === to) return [];
    const isWider = !levels.includes(to!) || levels.indexOf(to!) > levels.indexOf(from!);
    return [
      line(
        'permissions',
        isWider ? 'high' : 'low',
        changeText(`token of ${of}: ${scope}`, from, to),
        isWider ? 'what runs in it may do more' : 'what needs the permission fails',
      ),
    ];
  });
}

/** What a token may do beyond reading code: `packages: write`. */
export const strongPermissions = (permissions: unknown): string[] => {
  if (!isMap(permissions)) return permissions === undefined ? [] : [valueText(permissions)];
  return Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [`${scope}: write`] : []));
};
