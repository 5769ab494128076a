import { problemsOfPlatform } from '../../problems/case';

const said = (argoCd: Record<string, unknown>) => problemsOfPlatform({ argoCd }).map(({ code, at, fix }) => [code, at, fix]);
const sha256 = 'c'.repeat(64);
const released = (version: string, path = 'install.yaml') =>
  `https://raw.githubusercontent.com/argoproj/argo-cd/${version}/manifests/${path}`;

describe('the release of Argo CD', () => {
  it.each([
    {},
    { version: 'v3.4.13' },
    { version: 'v3.5.1' },
    { version: 'v3.6.1', manifest: released('v3.6.1', 'ha/install.yaml') },
    { version: 'v3.6.0-rc2', sha256 },
    { version: 'v3.5.2', sha256 },
    { manifest: 'https://mirror.example.com/install.yaml', sha256 },
  ])('may be %j', (argoCd) => {
    expect(said(argoCd)).toEqual([]);
  });

  it.each(['v2.0.0', 'v3.3.9', 'v3.7.0', 'v4.0.0', 'v3.40.1', 'v0.0.0'])('is none that is not supported: %s', (version) => {
    expect(said({ version, sha256 })).toEqual([['unsupported-version', ['platform.argoCd.version'], 'use v3.6.1']]);
  });

  it('has a checksum, where ours are of other files', () => {
    expect(said({ version: 'v3.5.2' })).toEqual([
      ['missing-key', ['platform.argoCd'], "set 'sha256', or use a version whose checksum is known: v3.4.13, v3.5.1, v3.5.7 and v3.6.1"],
    ]);
    for (const manifest of ['https://mirror.example.com/install.yaml', released('v3.5.2'), released('stable')]) {
      expect(said({ manifest })).toEqual([['missing-key', ['platform.argoCd'], "set 'sha256', or leave 'manifest' out"]]);
    }
  });
});
