import { labelKey } from '../../../../definition/formats/names';
import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

const argoCdFinalizers = [
  'resources-finalizer.argocd.argoproj.io',
  'resources-finalizer.argocd.argoproj.io/foreground',
  'resources-finalizer.argocd.argoproj.io/background',
  'pre-delete-finalizer.argocd.argoproj.io',
  'pre-delete-finalizer.argocd.argoproj.io/cleanup',
  'post-delete-finalizer.argocd.argoproj.io',
  'post-delete-finalizer.argocd.argoproj.io/cleanup',
];

/** A finalizer. Argo CD never removes one of its own finalizers that it does not know, so the object could never be deleted. */
export const finalizer: Format<string> = (value, at) =>
  value.includes('argocd.argoproj.io') && !argoCdFinalizers.includes(value)
    ? problem('unknown-value', at, { given: value, allowed: argoCdFinalizers })
    : labelKey(value, at);
