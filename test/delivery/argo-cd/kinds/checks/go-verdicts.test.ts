import { argoGlob } from '../../../../../src/delivery/argo-cd/kinds/common/argo-glob';
import { wrongWithGoTemplate } from '../../../../../src/definition/formats/go-template';
import { pathGlob } from '../../../../../src/delivery/argo-cd/kinds/common/path-glob';
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

  it('is read as a glob of names, but for brackets that are alone, which it would take for signs', () => {
    const refused = differing(globs, (text) => argoGlob(text, '') === undefined);
    expect(refused.map((text) => argoGlob(text, '')?.message.replace(/^.*: /, ''))).toEqual(
      refused.map(() => expect.stringMatching(/^(?:a [}\]] closes nothing|a { is not closed|there is nothing behind the last \\)$/)),
    );
    expect(refused.length).toBeGreaterThan(20);
  });
});
