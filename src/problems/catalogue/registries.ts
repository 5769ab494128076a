import type { ProblemText } from '../problem';
import { quote } from '../text';

/** Logins to registries that do not work, or that a cloud would reject. */
export const registryTexts = {
  'registry-of-another-cloud': (a: { registry: string; login: string; allowed: readonly string[] }): ProblemText => ({
    message: `${a.login} is no login to the registry ${quote(a.registry)}`,
    given: a.registry,
    allowed: a.allowed,
    fix: "write the host of the registry, perhaps with a path; a registry with a user and a password needs no entry in 'registries'",
  }),
  'registry-password-expires': (a: { image: string; host: string; form: string | undefined }): ProblemText => ({
    message: `passwords of ${quote(a.host)}, to which ${quote(a.image)} is pushed, are valid for hours only, so none can be stored`,
    given: a.image,
    fix:
      a.form === undefined
        ? 'push the image to a private registry of Amazon ECR, or to another registry'
        : `add the login to the platform: registries: { '${a.host}': ${a.form} }`,
  }),
  'registry-trust-too-large': (a: { registry: string; what: string; given: number; most: number }): ProblemText => ({
    message: `so many jobs push to ${quote(a.registry)} that there are ${a.given} ${a.what}, and the cloud accepts ${a.most}`,
    given: a.given,
    allowed: [`at most ${a.most}`],
    fix: "give some of the images a path and a login of their own in 'registries': '<host>/<path>'",
  }),
};
