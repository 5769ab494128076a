import { mainBranch } from '../../names/github';
import { unreleasedTag } from '../../names/images';
import { imageTagFile } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import type { RunStep } from '../workflow';
import { nextTags } from './open-promotion';
import { promoterEnv } from './promoter-token';
import { promotionInputs } from './promotion-inputs';

/** Takes the image-tag file of the environment that is promoted from, byte for byte. */
export const readTags = (platform: PlatformModel): RunStep => ({
  name: `Read the tags of ${promotionInputs.FROM}`,
  env: { ...promoterEnv(platform), SERVICE: promotionInputs.SERVICE, FROM: promotionInputs.FROM },
  run: script,
});

const script = `file="${imageTagFile('$SERVICE', '$FROM')}"
if ! gh api "repos/$CONFIG_REPOSITORY/contents/$file?ref=${mainBranch}" \\
  -H 'Accept: application/vnd.github.raw+json' > "${nextTags}"; then
  echo "::error::cannot read $file of $CONFIG_REPOSITORY: is $SERVICE deployed to $FROM?"
  exit 1
fi
if ! grep -q 'newTag: ' "${nextTags}"; then
  echo "::error::$SERVICE builds no image: the tag of its image is in its definition, and there is nothing to promote"
  exit 1
fi
if grep -Eq 'newTag: "?${unreleasedTag}"?$' "${nextTags}"; then
  echo "::error::not every image of $SERVICE has been released to $FROM yet"
  exit 1
fi
`;
