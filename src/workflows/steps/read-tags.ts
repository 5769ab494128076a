import { sharesImages, tagFilesOf } from '../../model/facts/tag-files';
import { mainBranch } from '../../names/github';
import { unreleasedTag } from '../../names/images';
import { imageTagFile } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import { hasOwnImages, isRetired, type ServiceModel } from '../../model/types/service-model';
import type { RunStep } from '../workflow';
import { promoterEnv } from './promoter-token';
import { promotionInputs } from './promotion-inputs';
import { nextTags, tagEntries } from './tag-entries';
import { tagFileEntry } from './tag-file-list';

/**
 * Reads the tags of the environment that is promoted from: only values, not the file. Services that run images of others are listed, because
 * they are promoted with them.
 */
export const readTags = (platform: PlatformModel, services: readonly ServiceModel[]): RunStep => {
  const shared = services.filter(sharesImages).flatMap(sharedTagFiles);
  const env = { ...promoterEnv(platform), SERVICE: promotionInputs.SERVICE, FROM: promotionInputs.FROM };
  return {
    name: `Read the tags of ${promotionInputs.FROM}`,
    id: 'tags',
    env: shared.length > 0 ? { ...env, TO: promotionInputs.TO, SHARED: shared.join('') } : env,
    run: shared.length > 0 ? script(takeShared) : script(takeAll),
  };
};

/** What {@link readTags} found out about the files that get the tags. */
export const readTagFiles = '${{ steps.tags.outputs.files }}';

/** A line for each image-tag file: the service that is promoted, the environment, and the file as `TAG_FILES` has it. */
const sharedTagFiles = (service: ServiceModel): string[] =>
  hasOwnImages(service)
    ? service.stages
        .filter((stage) => !isRetired(stage))
        .flatMap((stage) => tagFilesOf(service, stage).map((file) => `${service.name} ${stage.environment.name} ${tagFileEntry(file)}\n`))
    : [];

const script = (take: string): string => `set -euo pipefail
${tagEntries}
file="${imageTagFile('$SERVICE', '$FROM')}"
if ! current="$(gh api "repos/$CONFIG_REPOSITORY/contents/$file?ref=${mainBranch}" -H 'Accept: application/vnd.github.raw+json')"; then
  echo "::error::cannot read $file of $CONFIG_REPOSITORY: is $SERVICE deployed to $FROM?"
  exit 1
fi
tag_entries <<< "$current" > "${nextTags}"
if ! [ -s "${nextTags}" ]; then
  echo "::error::$SERVICE builds no image: the tag of its image is in its definition, and there is nothing to promote"
  exit 1
fi
${take}
if grep -q ' ${unreleasedTag}$' "${nextTags}"; then
  echo "::error::not every image of $SERVICE has been released to $FROM yet"
  exit 1
fi
echo "files=$files" >> "$GITHUB_OUTPUT"
`;

const takeAll = `files="$SERVICE $(cut -d ' ' -f 1 "${nextTags}" | paste -sd ' ' -)"`;

/** Of a service with shared images, only those that it builds itself are promoted. */
const takeShared = `files="$(awk -v service="$SERVICE" -v environment="$TO" '
  $1 == service && $2 == environment { sub(/^[^ ]+ [^ ]+ /, ""); print }
' <<< "$SHARED")"
builders="$(awk -v service="$SERVICE" '$3 == service { print $1 }' <<< "$SHARED" | sort -u | paste -sd ' ' -)"
if [ -n "$files" ]; then
  read -r _ images <<< "\${files%%$'\\n'*}"
  awk -v images=" \${images% + *} " 'index(images, " " $1 " ")' "${nextTags}" > "${nextTags}.own"
  mv "${nextTags}.own" "${nextTags}"
  files="\${files//$'\\n'/; }"
elif [ -n "$builders" ]; then
  echo "::error::$SERVICE runs images of $builders: these are promoted instead"
  exit 1
else
  ${takeAll}
fi`;
