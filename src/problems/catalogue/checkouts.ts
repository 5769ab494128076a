import { described } from '../description';
import type { ProblemText } from '../problem';
import { quote } from '../text';

/** What a plan finds in a checkout: the files of it are generated, but others may have written there, too. */
export const checkoutTexts = {
  'edited-by-hand': (a: { deleted: boolean }): ProblemText => ({
    message: `a generated file was ${a.deleted ? 'deleted' : 'edited'} by hand`,
    fix: "make the change in the definitions; 'charthouse apply --overwrite' then discards what was done by hand",
  }),
  'file-in-the-way': (_: object): ProblemText => ({
    message: 'a file that Charthouse did not write has the path of a generated file',
    fix: 'remove the file, or move it to another path',
  }),
  'no-ledger': (a: { repository: string; files: number }): ProblemText => ({
    message: `the checkout of ${quote(a.repository)} has no ledger, and ${a.files === 1 ? 'a file has the path' : `${a.files} files have the paths`} of generated files`,
    given: a.files,
    fix: "'charthouse apply --adopt' takes the files over, and keeps the image tags that they have",
  }),
  'foreign-ledger': (a: { repository: string; platform: string; found: { repository: string; platform: string } }): ProblemText => ({
    message: `the checkout of ${quote(a.repository)} has the ledger of ${quote(a.found.repository)} of platform ${quote(a.found.platform)}`,
    given: `${a.found.platform}/${a.found.repository}`,
    allowed: [`${a.platform}/${a.repository}`],
    fix: "check the right repository out; if it was renamed, 'charthouse apply --adopt' takes it over",
  }),
  'path-taken': (a: { by: string }): ProblemText => ({
    message: `${a.by} has the path of a generated file, or of a folder of it`,
    given: described(a.by),
    allowed: ['a file, in folders'],
    fix: 'remove it, or move it to another path: it is not followed, and nothing is written behind it',
  }),
  'another-case': (a: { name: string }): ProblemText => ({
    message: `${quote(a.name)} is there already, and differs only in upper and lower case`,
    given: a.name,
    fix: `remove ${quote(a.name)}, or rename it: on macOS and Windows both would be one file`,
  }),
  'unreadable-file': (a: { reason: string }): ProblemText => ({
    message: `a file of the checkout cannot be read: ${a.reason}`,
    given: described(a.reason),
    fix: 'give yourself the permission to read it',
  }),
  'broken-tag-file': (a: { reason: string }): ProblemText => ({
    message: `the image-tag file cannot be read: ${a.reason}`,
    given: described(a.reason),
    fix: "mend it, or restore it from Git: it has a list 'images', whose items have a name and a tag",
  }),
};
