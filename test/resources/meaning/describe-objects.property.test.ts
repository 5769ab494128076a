import fc from 'fast-check';
import { equal } from '../../../src/files/equal';
import type { Manifest } from '../../../src/files/manifest';
import { changedValues } from '../../../src/meaning/changed-values';
import { describeObjects } from '../../../src/resources/meaning/describe-objects';
import { changeOf, type DescribedObjects } from '../../../src/resources/meaning/object-change';
import { meaningRules } from '../../../src/resources/meaning/meaning-rules';
import { otherChanges } from '../../../src/resources/meaning/rules/other-changes';
import { tellChanges } from '../../../src/resources/meaning/tell-changes';
import { arbitrarySpec } from '../arbitrary-spec';
import { objectsOfSpec } from './told';

const rendered = arbitrarySpec.map((spec) => objectsOfSpec(spec));

/** The same data with the keys of all maps in another order. */
function reordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reordered);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reordered(value)]),
  );
}

/** The same object with a word in place of every value that no text may have. */
function concealed(data: unknown, word: string, isHidden = false): unknown {
  if (Array.isArray(data)) return data.map((each) => concealed(each, word, isHidden));
  if (typeof data !== 'object' || data === null) return isHidden ? word : data;
  const secret = ['data', 'encryptedData', 'stringData', 'command', 'args', 'value'];
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      // An ExternalSecret has a list of this name, with places in a store. What a route matches and changes is public.
      const isMatch = ['matches', 'filters'].includes(key) && Array.isArray(value);
      if (isMatch) return [key, value];
      const isOne = secret.includes(key) && !(key === 'data' && Array.isArray(value)) && !(key === 'value' && 'type' in data);
      return [key, concealed(value, word, isHidden || isOne)];
    }),
  );
}

const pieces = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, '', 'shop', 'x:1', '\u2028\n', '*', {}, [], [[]], [{}], [null], [{ name: 'shop' }], {
    name: 1,
  }),
  // No manifest has undefined in a list.
  fc.object({ maxDepth: 2, maxKeys: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
);

/** Objects in which any value may be anything. */
const hostile = fc
  .tuple(rendered, fc.array(fc.tuple(fc.nat(), fc.nat(), pieces), { minLength: 1, maxLength: 3 }))
  .map(([objects, changes]) => {
    const copy = JSON.parse(JSON.stringify(objects)) as Record<string, unknown>[];
    for (const [which, where, piece] of changes) replace(copy[which % copy.length]!, where, piece);
    return copy as unknown as Manifest[];
  });

/** Replaces a value somewhere below the apiVersion, the kind and the name of an object. */
function replace(object: Record<string, unknown>, where: number, piece: unknown): void {
  const places: (() => void)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      if (value === object && key !== 'spec' && key !== 'data' && key !== 'rules') continue;
      const holder = value as Record<string, unknown>;
      places.push(() => (holder[key] = structuredClone(piece)));
      visit(holder[key]);
    }
  };
  visit(object);
  places[where % places.length]?.();
}

/** Checks what holds for any two versions. */
function check(objects: DescribedObjects): void {
  const { before, after } = objects;
  const meanings = describeObjects(objects);
  expect(meanings.length === 0).toBe(changedValues(byName(before), byName(after)).length === 0);
  for (const { text, reason, property } of meanings) {
    expect(text).toMatch(/^[^\x00-\x1f\u2028\u2029]{1,400}$/);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(reason).toMatch(/^[^\x00-\x1f]+[^.]$/);
    expect(property).not.toEqual([]);
  }
  const change = changeOf(objects);
  const toldValues = tellChanges(change, meaningRules).flatMap(({ values }) => values);
  expect(new Set(toldValues).size).toBe(toldValues.length);
  expect(new Set(toldValues)).toEqual(new Set(change.objects.flatMap(({ values }) => values)));
}

const byName = (objects: readonly Manifest[]): unknown =>
  Object.fromEntries(objects.map((each) => [`${each.apiVersion} ${each.kind} ${each.metadata.name}`, each]));

describe('the meaning of any change', () => {
  it('is nothing exactly where the objects are equal, and tells every value once', () => {
    fc.assert(
      fc.property(rendered, rendered, (before, after) => check({ before, after, service: 'shop' })),
      { seed: 1, numRuns: 150 },
    );
  });

  it('is known for everything that Charthouse itself renders', () => {
    fc.assert(
      fc.property(rendered, rendered, (before, after) => {
        const unknown = tellChanges(changeOf({ before, after, service: 'shop' }), meaningRules).filter(({ rule }) => rule === otherChanges);
        expect(unknown.map(({ meaning }) => meaning.text)).toEqual([]);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it('is nothing if only the order of keys and of objects is another', () => {
    fc.assert(
      fc.property(rendered, (objects) => {
        const again = objects.map((each) => reordered(each) as Manifest).reverse();
        expect(equal(again[0], objects.at(-1))).toBe(true);
        expect(describeObjects({ before: objects, after: again, service: 'shop' })).toEqual([]);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('does not depend on the order of keys and of objects', () => {
    fc.assert(
      fc.property(rendered, rendered, (before, after) => {
        const textsOf = (objects: readonly Manifest[]): string[] =>
          describeObjects({ before, after: objects, service: 'shop' })
            .map(({ grade, text }) => `${grade}: ${text}`)
            .sort();
        expect(textsOf(after.map((each) => reordered(each) as Manifest))).toEqual(textsOf(after));
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('never has values of configuration and of Secrets, commands or arguments', () => {
    fc.assert(
      fc.property(rendered, rendered, (before, after) => {
        const [known, wanted] = [before, after].map((objects, index) =>
          objects.map((each) => concealed(each, `hidden${index}`) as Manifest),
        );
        const texts = describeObjects({ before: known!, after: wanted!, service: 'shop' }).flatMap(({ text, reason }) => [text, reason]);
        expect(texts.filter((text) => text.includes('hidden'))).toEqual([]);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('is told on one line, whatever the values are', () => {
    fc.assert(
      fc.property(fc.oneof(rendered, hostile), hostile, fc.constantFrom('shop', 'sho', undefined), (before, after, service) => {
        check({ before, after, service });
        check({ before: after, after: before, service });
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
