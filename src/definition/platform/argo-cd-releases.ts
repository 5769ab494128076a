/**
 * The releases of Argo CD that what is generated is for, and the checksums of the manifests that are known.
 */

/** Minor versions that Argo CD's authors maintain. */
export const supportedReleases: readonly string[] = ['v3.4', 'v3.5', 'v3.6'];

/** The release that is installed where the definition names none. */
export const defaultRelease = 'v3.6.1';

/** Where Argo CD's repository has a manifest of a release, at its tag. */
export const releasedManifest = (version: string, path: ManifestPath): string =>
  `https://raw.githubusercontent.com/argoproj/argo-cd/${version}/manifests/${path}`;

type ManifestPath = 'install.yaml' | 'ha/install.yaml';

/** The SHA-256 of each manifest, as the Go module of the tag has it. */
const checksums: Readonly<Record<string, Readonly<Record<ManifestPath, string>>>> = {
  'v3.4.13': {
    'install.yaml': '2904fe432572425803e6519d59ded69f79ce0b1da38c4952c5989b83051bb445',
    'ha/install.yaml': 'af4a0f123485881618199f3794b214c1c7ec6c6644c803383d09baa5e1df329d',
  },
  'v3.5.1': {
    'install.yaml': '795a3a972224da6a7f9d32c3e946445f062b60fb46028476715affeb688236e3',
    'ha/install.yaml': '1d7b6baa0769ff8a5757c61e2c677ae0939a15e86e149f64df6b12435db5c4b2',
  },
  'v3.5.7': {
    'install.yaml': '09bfbb9041b4a8503c6e4fa22cf41c403fa62be17526de353648a4551f5beb77',
    'ha/install.yaml': 'd7b75669da63dc218de0ea67ac00183783cebabd52147c3cf012250faa5ced85',
  },
  'v3.6.1': {
    'install.yaml': '7be23ca7d9ca3d3074dee8332f1ca92a933b990cee7c9cf22cf3843ee8c2913e',
    'ha/install.yaml': '37b0e8f5ff512017cda28578fecdb585267ec69e02954a67449296724635b05a',
  },
};

/** The releases whose checksums are known. */
export const knownReleases = Object.keys(checksums);

const byUrl = new Map(
  Object.entries(checksums).flatMap(([version, manifests]) =>
    Object.entries(manifests).map(([path, sha256]) => [releasedManifest(version, path as ManifestPath), sha256] as const),
  ),
);

/** The checksum of the manifest at a URL; undefined where it is not known. */
export const knownChecksum = (url: string): string | undefined => byUrl.get(url);
