import { problem, type Problem } from '../../../../problems/problem';
import type { KustomizePatch } from './source-tools';
import { atLeastOne, atMostOne, exactlyOne } from '../common/choices';

/** Properties of sources that exclude each other. JavaScript callers may set any of them. */
interface AnySource {
  readonly chart?: string;
  readonly ref?: string;
  readonly targetRevision?: string;
  readonly helm?: object;
  readonly kustomize?: { readonly patches?: readonly KustomizePatch[] };
}

/** What a source must contain. */
export interface SourceDemands {
  /** Whether it is one of several sources, which may be only a reference. */
  readonly isOneOfSeveral?: boolean;
  /** Whether missing properties come from elsewhere. */
  readonly isPartial?: boolean;
}

/** A source must be a folder or a chart. One of several sources may also be only a reference. */
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

/** Problems in the tool of a source and its options. */
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
