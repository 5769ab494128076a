import type { Entry } from '../../../src/files/checkout';
import { FileTree } from '../../../src/files/file-tree';
import { imageTagComponent } from '../../../src/files/image-tag';
import { repositoryLedgerFiles } from '../../../src/ledger/ledger-files';
import { imageTagFile } from '../../../src/names/paths';
import { planCheckouts, refusalsOf } from '../../../src/plan/plan-checkouts';
import type { Problem } from '../../../src/problems/problem';
import { memoryCheckout } from '../../plan/memory-checkout';
import { text, type Cases } from '../case';

type Contents = Readonly<Record<string, string | Entry>>;

/** A repository with files, and a ledger that lists them. */
function repository(files: Readonly<Record<string, string>>, platform = 'gitops-platform'): Record<string, string> {
  const tree = new FileTree();
  for (const [path, content] of Object.entries(files)) tree.add({ path, content });
  tree.addAll(repositoryLedgerFiles({ platform, repository: 'gitops-platform' }, { paths: Object.keys(files) }));
  return Object.fromEntries(tree.entries());
}

const files = { 'argocd/root.yaml': 'root: 1\n' };
const rendered = repository(files);

/** Why an apply of a repository is refused, with changes to a checkout that is up to date. */
function refusals(changes: Contents, checkout: Contents = rendered, toBe: Readonly<Record<string, string>> = rendered): readonly Problem[] {
  const there = Object.fromEntries(Object.entries({ ...checkout, ...changes }).filter(([, value]) => value !== ''));
  const generated = Object.entries(toBe).map(([path, content]) => [`gitops-platform/${path}`, content] as const);
  const checkouts = new Map([['gitops-platform', memoryCheckout(there, 'checkouts/gitops-platform')]]);
  return refusalsOf(planCheckouts({ platform: 'gitops-platform', files: generated }, checkouts));
}

const tagFile = imageTagFile('payments-api', 'dev');
const tags = new FileTree();
tags.add({ path: tagFile, content: imageTagComponent({ 'ghcr.io/myorg/payments-api': 'unreleased' }) });

/** What stands in the way of an apply. */
export const checkoutCases = {
  'edited-by-hand': {
    provoke: () => refusals({ 'argocd/root.yaml': 'root: 2\n' }),
    says: text`
      x a generated file was edited by hand
        at      checkouts/gitops-platform/argocd/root.yaml
        fix     make the change in the definitions; 'charthouse apply --overwrite' then discards what was done by hand
        see     charthouse explain edited-by-hand
    `,
  },
  'file-in-the-way': {
    provoke: () => refusals({ 'argocd/root.yaml': 'root: 2\n' }, repository({}), rendered),
    says: text`
      x a file that Charthouse did not write has the path of a generated file
        at      checkouts/gitops-platform/argocd/root.yaml
        fix     remove the file, or move it to another path
        see     charthouse explain file-in-the-way
    `,
  },
  'no-ledger': {
    provoke: () => refusals({ 'argocd/root.yaml': 'root: 2\n' }, {}),
    says: text`
      x the checkout of 'gitops-platform' has no ledger, and a file has the path of generated files
        at      checkouts/gitops-platform
        given   1
        fix     'charthouse apply --adopt' takes the files over, and keeps the image tags that they have
        see     charthouse explain no-ledger
    `,
  },
  'foreign-ledger': {
    provoke: () => refusals({}, repository(files, 'old-platform')),
    says: text`
      x the checkout of 'gitops-platform' has the ledger of 'gitops-platform' of platform 'old-platform'
        at      checkouts/gitops-platform
        given   "old-platform/gitops-platform"
        allowed gitops-platform/gitops-platform
        fix     check the right repository out; if it was renamed, 'charthouse apply --adopt' takes it over
        see     charthouse explain foreign-ledger
    `,
  },
  'path-taken': {
    provoke: () => refusals({ 'argocd/root.yaml': { kind: 'taken', by: 'a symbolic link', at: 'argocd/root.yaml' } }),
    says: text`
      x a symbolic link has the path of a generated file, or of a folder of it
        at      checkouts/gitops-platform/argocd/root.yaml
        given   a symbolic link
        allowed a file, in folders
        fix     remove it, or move it to another path: it is not followed, and nothing is written behind it
        see     charthouse explain path-taken
    `,
  },
  'another-case': {
    provoke: () => refusals({ 'ArgoCD/notes.md': 'theirs\n' }, repository({}), rendered),
    says: text`
      x 'ArgoCD' is there already, and differs only in upper and lower case
        at      checkouts/gitops-platform/argocd/root.yaml
        given   "ArgoCD"
        fix     remove 'ArgoCD', or rename it: on macOS and Windows both would be one file
        see     charthouse explain another-case
    `,
  },
  'unreadable-file': {
    provoke: () => refusals({ 'argocd/root.yaml': { kind: 'unreadable', reason: 'EACCES: permission denied' } }),
    says: text`
      x a file of the checkout cannot be read: EACCES: permission denied
        at      checkouts/gitops-platform/argocd/root.yaml
        given   EACCES: permission denied
        fix     give yourself the permission to read it
        see     charthouse explain unreadable-file
    `,
  },
  'broken-tag-file': {
    provoke: () => refusals({ [tagFile]: '<<<<<<< HEAD\n' }, {}, Object.fromEntries(tags.entries())),
    says: text`
      x the image-tag file cannot be read: it is no map
        at      checkouts/gitops-platform/services/payments-api/overlays/dev/image-tag/kustomization.yaml
        given   it is no map
        fix     mend it, or restore it from Git: it has a list 'images', whose items have a name and a tag
        see     charthouse explain broken-tag-file
    `,
  },
} satisfies Cases;
