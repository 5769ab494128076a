import type { GeneratedFile } from '../../../files/file-tree';
import { bootstrapFolder } from '../../../names/paths';
import type { BootstrapInput } from './bootstrap-input';
import { quoted, requiredSecrets, type RequiredSecret } from './required-secrets';

/**
 * The script that checks the requirements, installs Argo CD, and then applies the root Application. It runs with the bash of any system,
 * including that of macOS.
 */
export const renderScript = (input: BootstrapInput): GeneratedFile => ({
  path: `${bootstrapFolder(input.instance.cluster)}/bootstrap.sh`,
  content: [
    head(input),
    arguments_,
    preparation,
    ...(requiredSecrets(input).length > 0 ? [lookups, ...requiredSecrets(input).map(requirement), refusal] : []),
    installation,
  ].join('\n'),
});

const head = ({ platform, instance }: BootstrapInput): string => `#!/usr/bin/env bash
# Brings Argo CD ${platform.argoCd.version} to the cluster that kubectl talks to, and by it all of ${platform.name}${
  instance.cluster === undefined ? '' : ` that runs on cluster ${instance.cluster}`
}. README.md beside this file is the
# runbook. Where all is as it should be it changes nothing: run it again at any time.
#
#   bootstrap.sh [--manifest FILE] [--no-wait] [--dry-run]
#
#   --manifest FILE  install Argo CD from FILE, and fetch nothing: it must be the file that was released
#   --no-wait        do not wait until Argo CD's pods run
#   --dry-run        let the API server check everything and keep nothing; for a cluster that has Argo CD already
set -euo pipefail

here=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd)
namespace=${quoted(platform.argoCd.namespace)}
platform=${quoted(platform.name)}
released=${quoted(platform.argoCd.manifest)}
sha256=${quoted(platform.argoCd.sha256)}
`;

const arguments_ = `fail() {
  echo "bootstrap: $1" >&2
  exit "\${2:-1}"
}

manifest='' waits=yes dry_run=''
while (($# > 0)); do
  case $1 in
    --manifest)
      [[ -f \${2:-} ]] || fail '--manifest wants a file' 2
      manifest=$2
      shift
      ;;
    --no-wait) waits=no ;;
    --dry-run) dry_run=--dry-run=server waits=no ;;
    *) fail "'$1' is none of --manifest FILE, --no-wait and --dry-run" 2 ;;
  esac
  shift
done

checksum() { if command -v sha256sum >/dev/null; then sha256sum; else shasum --algorithm 256; fi; }
apply() { kubectl apply --server-side --force-conflicts \${dry_run:+"$dry_run"} "$@"; }
`;

const preparation = `command -v kubectl >/dev/null || fail 'kubectl is not on PATH'
context=$(kubectl config current-context 2>/dev/null) || context='none, as in a pod'
server=$(kubectl config view --minify --output='jsonpath={.clusters[0].cluster.server}' 2>/dev/null) || server='the API server'
kubectl get --raw=/version >/dev/null || fail "$server does not answer (context: $context)"
echo "bootstrap: $platform goes to $server (context: $context)"

# First of all, so that there is a place for Secrets.
apply --filename="$here/argo-cd/namespace.yaml"
`;

/** These functions normalize URLs as Argo CD does before it compares them. */
const lookups = `# What Secrets of a type say under a key: TYPE KEY
values() {
  kubectl --namespace "$namespace" get secrets --selector="argocd.argoproj.io/secret-type=$1" \\
    --output="go-template={{range .items}}{{with .data}}{{with index . \\"$2\\"}}{{base64decode .}}{{\\"\\\\n\\"}}{{end}}{{end}}{{end}}"
}
normal() { tr '[:upper:]' '[:lower:]' | sed -e 's|[[:space:]]*$||' -e 's|\\.git$||'; }

has_repository() { # URL: a Secret for itself, or one for all that begins alike
  local wanted found prefix
  wanted=$(echo "$1" | normal)
  found=$(values repository url | normal) || exit 1
  if grep -qxF "$wanted" <<<"$found"; then return 0; fi
  found=$(values repo-creds url | normal) || exit 1
  while read -r prefix; do
    if [[ -n $prefix && $wanted == "$prefix"* ]]; then return 0; fi
  done <<<"$found"
  return 1
}
has_cluster() { # server|name VALUE
  local found
  found=$(values cluster "$1" | sed 's|/*$||') || exit 1
  grep -qxF "$2" <<<"$found"
}
has_secret() { # NAME
  local found
  found=$(kubectl --namespace "$namespace" get secret "$1" --ignore-not-found --output=name) || exit 1
  [[ -n $found ]]
}
has_keys() { # SECRET KEY...: each with a value
  local secret=$1 found key
  shift
  # shellcheck disable=SC2016 # these are Go's variables
  found=$(kubectl --namespace "$namespace" get secret "$secret" --ignore-not-found \\
    --output='go-template={{range $key, $value := .data}}{{if $value}}{{$key}}{{"\\n"}}{{end}}{{end}}') || exit 1
  for key in "$@"; do grep -qxF -e "$key" <<<"$found" || return 1; done
}

missing=0
lacks() { # WHAT, and on standard input the commands that make it
  missing=$((missing + 1))
  printf '\\nbootstrap: missing: %s\\n\\n' "$1" >&2
  sed 's/^/  /' >&2
}
`;

const requirement = ({ what, test, commands }: RequiredSecret): string => `${test} || lacks ${quoted(what)} <<'END'
${commands}
END
`;

const refusal = `if ((missing > 0)); then
  echo >&2
  fail "missing above: $missing; nothing was installed. Make them in namespace $namespace, which is there, and run this again"
fi
`;

const installation = `folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here"/argo-cd/*.yaml "$folder"
if [[ -n $manifest ]]; then
  cp "$manifest" "$folder/manifest.yaml"
else
  command -v curl >/dev/null || fail "curl is not on PATH: fetch $released yourself, and give the file by --manifest"
  curl --fail --silent --show-error --location --retry 3 --output "$folder/manifest.yaml" "$released" || fail "cannot fetch $released"
fi
# A tag can be moved, and a mirror written to: what is installed is what was meant, or nothing.
found=$(checksum <"$folder/manifest.yaml") || fail 'neither sha256sum nor shasum is on PATH'
found=\${found%% *}
[[ $found == "$sha256" ]] || fail "\${manifest:-$released} is not the manifest that was released: its SHA-256 is $found, and not $sha256"
kustomization=$(<"$folder/kustomization.yaml")
kustomization=\${kustomization//"$released"/manifest.yaml}
printf '%s\\n' "$kustomization" >"$folder/kustomization.yaml"
apply --kustomize="$folder"

if [[ -z $dry_run ]]; then
  # A CRD that is new may have no conditions yet, which kubectl takes for a failure.
  for attempt in 1 2 3 4 5; do
    if kubectl wait --for=condition=Established --timeout=60s \\
      crd/applications.argoproj.io crd/applicationsets.argoproj.io crd/appprojects.argoproj.io; then break; fi
    ((attempt < 5)) || fail 'the CRDs of Argo CD are not established'
    sleep 2
  done
fi
# Before Argo CD runs, which would make the project 'default' itself, and let it do everything. No Application has that project: several platforms
# may share this Argo CD, and each brings it as it is here.
apply --filename="$here/default-project.yaml" --filename="$here/../argocd/projects/$platform.yaml"

if [[ $waits == yes ]]; then
  workloads=$(kubectl --namespace "$namespace" get deployments,statefulsets --selector=app.kubernetes.io/part-of=argocd --output=name)
  for workload in $workloads; do kubectl --namespace "$namespace" rollout status "$workload" --timeout=10m; done
fi
apply --filename="$here/root.yaml"
echo "bootstrap: done. Argo CD takes over: kubectl --namespace $namespace get applications --watch"
`;
