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
  'registry-below-repository': (a: { registry: string; repository: string }): ProblemText => ({
    message: `${quote(a.registry)} is a folder in the repository ${quote(a.repository)}, and Artifact Registry decides for a whole repository who may push`,
    given: a.registry,
    allowed: ['<location>-docker.pkg.dev, perhaps with /<project>, or with /<project>/<repository>'],
    fix: 'end the entry with the repository, and give images that others push a repository of their own',
  }),
  'registry-identity-shared': (a: { property: string; identity: string; registries: readonly string[] }): ProblemText => ({
    message: `the logins to ${a.registries.map(quote).join(' and ')} have the same ${quote(a.property)}, whose policy can only be that of one of them`,
    given: a.identity,
    fix: `give each entry of 'registries' a ${quote(a.property)} of its own`,
  }),
  'registry-subject-too-long': (a: { registry: string; subject: string; most: number }): ProblemText => ({
    message: `jobs that push to ${quote(a.registry)} have a subject of ${a.subject.length} characters, and Google Cloud accepts ${a.most}`,
    given: a.subject,
    allowed: [`at most ${a.most}`],
    fix: 'give the application repository a shorter name, or push its images to a registry of another kind',
  }),
  'image-without-repository': (a: { image: string }): ProblemText => ({
    message: `${quote(a.image)} names no repository of Google Artifact Registry`,
    given: a.image,
    allowed: ['<location>-docker.pkg.dev/<project>/<repository>/<image>'],
    fix: "put the project and the repository before the name of the image, in 'registry' of the platform or in 'repository' of the image",
  }),
};
