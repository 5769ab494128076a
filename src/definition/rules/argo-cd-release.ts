import { listOf } from '../../problems/text';
import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { defaultRelease, knownChecksum, knownReleases, releasedManifest, supportedReleases } from '../platform/argo-cd-releases';

/**
 * The release of Argo CD is supported, and its manifest has a checksum, so that nobody can install something else by moving a tag or
 * changing a mirror.
 */
export const argoCdRelease: PlatformRule = ({ definition: { argoCd } }) => {
  const version = argoCd?.version ?? defaultRelease;
  if (!supportedReleases.some((release) => version.startsWith(`${release}.`))) {
    const allowed = supportedReleases.map((release) => `${release}.x`);
    return [
      problem('unsupported-version', 'platform.argoCd.version', { what: 'Argo CD', given: version, allowed, fix: `use ${defaultRelease}` }),
    ];
  }
  const manifest = argoCd?.manifest ?? releasedManifest(version, 'install.yaml');
  if (argoCd?.sha256 ?? knownChecksum(manifest)) return [];
  const otherwise = argoCd?.manifest ? "leave 'manifest' out" : `use a version whose checksum is known: ${listOf(knownReleases)}`;
  return [problem('missing-key', 'platform.argoCd', { key: 'sha256', otherwise })];
};
