import type { ServiceWithSource } from './application-repositories';

/**
 * Whether the ruleset of a repository requires that CodeQL has analysed each pull request. In a repository of several services, CodeQL
 * analyses only those that changed, and GitHub would wait for the others without end.
 */
export const requiresCodeScanning = ([only, ...others]: readonly ServiceWithSource[]): boolean =>
  others.length === 0 && only?.source.sast === 'codeql';
