import { described } from '../description';
import type { ProblemText } from '../problem';
import { listOf, quote } from '../text';
import { waivable } from '../waivable';

/** Rules on generated files. */
export const artifactTexts = {
  'rendered-secret': (a: { name: string }): ProblemText => ({
    message: `the Secret ${quote(a.name)} would be written to Git`,
    given: a.name,
    fix: "name it under 'secrets', so that the secret store fills it in the cluster",
  }),
  'unsafe-path': (a: { path: string; reason: string }): ProblemText => ({
    message: `the file ${quote(a.path)} cannot be written: ${a.reason}`,
    given: a.path,
    allowed: ['relative paths that stay in the output folder on Linux, macOS and Windows'],
    fix: 'change the names in the path: the name of the service, or kind, group and name of an object',
  }),
  'broken-ledger': (a: { path: string; reason: string }): ProblemText => ({
    message: `${quote(a.path)} is not a ledger that Charthouse has written: ${a.reason}`,
    given: a.path,
    fix: 'restore the file from Git; after a merge conflict, take either side and generate the files again',
  }),
  'image-not-rendered': (a: { image: string }): ProblemText => ({
    message: `the image-tag file names ${quote(a.image)}, which no object of the service runs`,
    given: a.image,
    fix: "let a container run the image, or remove it from 'images'; in a file, write the name as it is in the base, without a tag",
  }),
  'image-not-pinned': (a: { image: string }): ProblemText => ({
    message: `the image ${quote(a.image)} is not in the image-tag file, and has no fixed tag`,
    given: a.image,
    allowed: ['name:tag@sha256:<64 hex>'],
    fix: 'add a tag other than latest, and its digest, so that the same commit always runs the same image',
  }),
  'image-without-digest': waivable((a: { image: string }): ProblemText => ({
    message: `the image ${quote(a.image)} has a tag, but no digest: the registry can move the tag to another image`,
    given: a.image,
    allowed: [`${a.image}@sha256:<64 hex>`],
    fix: 'add the digest',
  })),
  'gate-not-reported': (a: { repository: string; count: number }): ProblemText => ({
    message: `in ${quote(a.repository)} ${a.count} pull-request workflows report the required check 'gate', not exactly one`,
    given: a.count,
    allowed: ['1'],
    fix: "let exactly one workflow that runs on pull_request have a job named 'gate'",
  }),
  'gate-may-not-report': (a: { repository: string; check: string; reason: string; given: unknown; fix: string }): ProblemText => ({
    message: `pull requests of ${quote(a.repository)} may wait without end for the required check ${quote(a.check)}: ${a.reason}`,
    given: a.given,
    fix: a.fix,
  }),
  'gate-lets-pass': (a: { repository: string; check: string; reason: string; given: unknown; fix: string }): ProblemText => ({
    message: `the required check ${quote(a.check)} of ${quote(a.repository)} may pass although a job failed: ${a.reason}`,
    given: a.given,
    fix: a.fix,
  }),
  'sync-window-without-application': (a: { window: string; project: string }): ProblemText => ({
    message: `the sync window ${quote(a.window)} of project ${quote(a.project)} matches no application`,
    given: a.window,
    fix: 'name Applications that exist, or remove the window',
  }),
  'object-owned-twice': (a: { object: string; cluster: string; owners: readonly string[] }): ProblemText => ({
    message: `${listOf(a.owners)} would own the same ${a.object} on cluster ${quote(a.cluster)}`,
    given: described(a.object),
    fix: a.object.startsWith("Namespace '")
      ? "leave it out: the platform's 'namespaceMetadata' has the labels and annotations of namespaces"
      : 'let only one of them add it, or use different names: otherwise each sync moves the object from one to the other',
  }),
  'project-refuses-application': (a: { application: string; project: string; what: string }): ProblemText => ({
    message: `project ${quote(a.project)} does not permit ${a.what}, which application ${quote(a.application)} needs`,
    given: described(a.what),
    fix: 'widen the project, or move the application',
  }),
  'object-too-large': (a: { kind: string; name: string; size: number; limit: number }): ProblemText => ({
    message: `the ${a.kind} ${quote(a.name)} has ${a.size} bytes, more than an API server accepts`,
    given: a.size,
    allowed: [`at most ${a.limit}`],
    fix: 'split it into several objects, or move large data into the image',
  }),
  'job-removed-by-itself': (a: { name: string; seconds: number }): ProblemText => ({
    message: `the Job ${quote(a.name)} is removed ${a.seconds} seconds after its end, and Argo CD runs it again whenever it is missing`,
    given: a.seconds,
    fix: "remove ttlSecondsAfterFinished: a Job stays until its next version, or make it a hook with the annotation 'argocd.argoproj.io/hook'",
  }),
};
