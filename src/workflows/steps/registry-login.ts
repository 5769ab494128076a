import { isAtGitHub, registryPassword, registryUser } from '../../names/github';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** Logs in to the registry of an image. GitHub's registry uses the token of the job; others need a user and a password. */
export const registryLogin = (image: string): ActionStep => ({
  name: 'Log in to the registry',
  ...withInputs('docker/login-action', {
    registry: registryHost(image),
    ...(isAtGitHub(image)
      ? { username: '${{ github.actor }}', password: '${{ secrets.GITHUB_TOKEN }}' }
      : { username: `\${{ vars.${registryUser} }}`, password: `\${{ secrets.${registryPassword} }}` }),
  }),
});

/** The host of an image name. The default is Docker Hub. */
function registryHost(image: string): string {
  const [first] = image.split('/', 1);
  return image.includes('/') && /[.:]|^localhost$/.test(first!) ? first! : 'docker.io';
}
