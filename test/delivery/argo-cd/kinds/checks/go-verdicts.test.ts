import { wrongWithGoTemplate } from '../../../../../src/definition/formats/go-template';
import { pathGlob } from '../../../../../src/delivery/argo-cd/kinds/common/path-glob';
import { readGlob } from '../../../../../src/delivery/argo-cd/read-glob';
import verdicts from '../fixtures/go-verdicts.json';

/** `fixtures/go-verdicts.json` holds what Go says of some texts: `glob.Compile` of gobwas/glob 0.2.3, `path.Match`, and `text/template`, with any function. */
const { globs, paths, templates } = verdicts as unknown as Record<keyof typeof verdicts, readonly (readonly [string, boolean])[]>;

/** Texts on which we differ from Go. */
const differing = (all: readonly (readonly [string, boolean])[], isFine: (text: string) => boolean): string[] =>
  all.flatMap(([text, goTakesIt]) => (isFine(text) === goTakesIt ? [] : [text]));

describe('what Go can read', () => {
  it('is known of each text, some of which are fine and some of which are not', () => {
    for (const all of [globs, paths, templates]) {
      expect(all.filter(([, goTakesIt]) => goTakesIt).length).toBeGreaterThan(50);
      expect(all.filter(([, goTakesIt]) => !goTakesIt).length).toBeGreaterThan(50);
    }
  });

  it('is read as a glob of paths, and nothing else is', () => {
    expect(differing(paths, (text) => pathGlob(text, '') === undefined)).toEqual([]);
  });

  it('is a template, as far as delimiters and blocks go, and nothing else is', () => {
    expect(differing(templates, (text) => wrongWithGoTemplate(text) === undefined)).toEqual([]);
  });

  it('is readable as a glob of names, and nothing else is', () => {
    expect(differing(globs, (text) => readGlob(text).isReadable)).toEqual([]);
  });

  it('is refused as a glob of names if brackets or a backslash stand alone, which Go takes for characters', () => {
    const refused = globs.flatMap(([text, goTakesIt]) => (goTakesIt ? (readGlob(text).mistake ?? []) : []));
    expect(new Set(refused)).toEqual(
      new Set(['a } closes nothing', 'a ] closes nothing', 'a { is not closed', 'there is nothing behind the last \\']),
    );
    expect(refused.length).toBeGreaterThan(20);
  });
});
