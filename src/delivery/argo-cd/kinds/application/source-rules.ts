import { problem, type Problem } from '../../../../problems/problem';
import type { KustomizePatch } from './source-tools';
import { atLeastOne, atMostOne, exactlyOne } from '../common/choices';

/** The properties of any source that exclude each other, as JavaScript may write them. */
interface AnySource {
  readonly chart?: string;
  readonly ref?: string;
  readonly targetRevision?: string;
  readonly helm?: object;
  readonly kustomize?: { readonly patches?: readonly KustomizePatch[] };
}

/** How much a source must say. */
export interface SourceDemands {
  /** Whether it is one of several, which may be nothing but a place to take files from. */
  readonly isOneOfSeveral?: boolean;
  /** Whether what it leaves open comes from somewhere else. */
  readonly isPartial?: boolean;
}

/** What a source is: a folder or a chart, and among several perhaps a place to take files from. */
export function sourceRules(source: object, at: string, { isOneOfSeveral, isPartial }: SourceDemands = {}): Problem[] {
  const { chart, ref, targetRevision } = source as AnySource;
  const mayBeNowhere = isPartial || (isOneOfSeveral && ref !== undefined);
  return [
    ...atMostOne(source, ['path', 'chart'], at, 'a chart comes from a Helm repository, and has no path'),
    ...(mayBeNowhere ? [] : atLeastOne(source, ['path', 'chart'], at, 'a source is a folder or a chart')),
    ...atMostOne(source, ['chart', 'ref'], at, 'other sources can take no files from a chart'),
    ...(chart !== undefined && targetRevision === undefined && !isPartial ? [problem('missing-key', at, { key: 'targetRevision' })] : []),
    ...toolRules(source, at),
  ];
}

/** The tool of a source, and what it is told. */
export function toolRules(source: object, at: string): Problem[] {
  const { helm, kustomize } = source as AnySource;
  return [
    ...atMostOne(source, ['kustomize', 'helm', 'directory', 'plugin'], at, 'one tool makes the manifests of a source'),
    ...(helm ? atMostOne(helm, ['values', 'valuesObject'], `${at}.helm`, 'Argo CD would ignore the text') : []),
    ...(kustomize?.patches ?? []).flatMap((patch, index) =>
      exactlyOne(patch, ['patch', 'path'], `${at}.kustomize.patches[${index}]`, {
        several: 'a patch is a text or a file',
        none: 'a patch is a text or a file',
      }),
    ),
  ];
}
