import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands for `docker buildx imagetools`: a tag is a file of the folder `$REGISTRY`, with its digest. */
const docker = `#!/usr/bin/env bash
set -euo pipefail
file() { echo "$REGISTRY/$(tr '/:' __ <<< "$1")"; }
case "$1 $2 $3" in
  'buildx imagetools inspect')
    [ "$#" = 6 ] && [ "$5 $6" = '--format {{json .Manifest}}' ]
    if [ -e "$REGISTRY/closed" ]; then echo "ERROR: $4: 403 Forbidden" >&2 && exit 1; fi
    if ! [ -e "$(file "$4")" ]; then echo "ERROR: $4: not found" >&2 && exit 1; fi
    printf '{"mediaType":"application/vnd.oci.image.index.v1+json","digest":"%s","size":1609}' "$(cat "$(file "$4")")"
    ;;
  'buildx imagetools create')
    [ "$#" = 6 ] && [ "$4" = --tag ]
    echo -n "\${6#*@}" > "$(file "$5")"
    ;;
  *) echo "the fake docker does not know: $*" >&2 && exit 2 ;;
esac
`;

/**
 * Stands for `cosign`: a line of the file `signatures` is an image by its digest, the identity that signed it, and the commit; a line of
 * `attestations` is an image and the identity that signed its provenance.
 */
const cosign = `#!/usr/bin/env bash
set -euo pipefail
[ "$#" = 8 ]
issued='--certificate-oidc-issuer https://token.actions.githubusercontent.com --certificate-identity'
if [ "$1" = verify ]; then
  [ "$3 $4 $5 $7" = "$issued --certificate-github-workflow-sha" ]
  grep -qxF "$2 $6 $8" "$REGISTRY/signatures" || { echo "Error: no signatures found" >&2 && exit 10; }
else
  [ "$1 $2 $3 $4 $5 $6" = "verify-attestation --type slsaprovenance1 $issued" ]
  grep -qxF "$8 $7" "$REGISTRY/attestations" || { echo "Error: no attestations found" >&2 && exit 1; }
fi
`;

/** Stands for `gh`: a line of the file `runs` is the answer to one question for runs that are not completed. */
const gh = `#!/usr/bin/env bash
set -euo pipefail
[ "$GH_TOKEN" = token ]
if [ "$1" = attestation ]; then
  [ "$#" = 7 ] && [ "$2 $4 $5 $6" = "verify --repo $GITHUB_REPOSITORY --cert-identity" ]
  grep -qxF "\${3#oci://} $7" "$REGISTRY/attestations" || { echo "Error: no attestations found" >&2 && exit 1; }
  exit
fi
[ "$1" = api ] && [ "$3" = --jq ]
[ "$2" = "repos/$GITHUB_REPOSITORY/actions/workflows/ci.yml/runs?head_sha=$GITHUB_SHA&event=push&per_page=100" ]
answer="$(head -n 1 "$REGISTRY/runs")"
sed -i 1d "$REGISTRY/runs"
jq -r "$4" <<< "\${answer:-"{\\"workflow_runs\\": []}"}"
`;

const sleep = `#!/usr/bin/env bash
echo "slept $1"
`;

/** A registry, what signs its images, and the runs that build them, as scripts see them. */
export class FakeRegistry {
  private readonly folder = mkdtempSync(join(tmpdir(), 'fake-registry-'));
  readonly programs = { docker, cosign, gh, sleep };
  readonly env = { REGISTRY: this.folder };

  constructor() {
    this.write('runs', '');
    this.write('signatures', '');
    this.write('attestations', '');
  }

  push(image: string, digest: string): void {
    this.write(image.replace(/[/:]/g, '_'), digest);
  }

  /** The digest of a tag. */
  digestOf(image: string): string | undefined {
    const file = join(this.folder, image.replace(/[/:]/g, '_'));
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  sign(image: string, identity: string, commit: string): void {
    this.add('signatures', `${image} ${identity} ${commit}`);
  }

  /** Signs the provenance. */
  attest(image: string, identity: string): void {
    this.add('attestations', `${image} ${identity}`);
  }

  /** The runs, at each time at which somebody asks for them. */
  set runs(answers: readonly (readonly { readonly status: string; readonly html_url: string }[])[]) {
    this.write('runs', answers.map((runs) => `${JSON.stringify({ workflow_runs: runs })}\n`).join(''));
  }

  /** Refuses every question. */
  close(): void {
    this.write('closed', '');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private add(name: string, line: string): void {
    this.write(name, `${readFileSync(join(this.folder, name), 'utf8')}${line}\n`);
  }

  private write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }
}
