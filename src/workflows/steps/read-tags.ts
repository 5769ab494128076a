import { mainBranch } from '../../names/github';
import { unreleasedTag } from '../../names/images';
import { imageTagFile } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import type { RunStep } from '../workflow';
import { promoterEnv } from './promoter-token';
import { promotionInputs } from './promotion-inputs';
import { nextTags, tagEntries } from './tag-entries';

/** Reads the tags of the environment that is promoted from: only values, not the file. */
export const readTags = (platform: PlatformModel): RunStep => ({
  name: `Read the tags of ${promotionInputs.FROM}`,
  env: { ...promoterEnv(platform), SERVICE: promotionInputs.SERVICE, FROM: promotionInputs.FROM },
  run: script,
});

const script = `set -euo pipefail
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
if grep -q ' ${unreleasedTag}$' "${nextTags}"; then
  echo "::error::not every image of $SERVICE has been released to $FROM yet"
  exit 1
fi
`;
