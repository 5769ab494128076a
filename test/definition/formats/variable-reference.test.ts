import { referencesIn } from '../../../src/definition/formats/variable-reference';

describe('references to variables', () => {
  it('are found as Kubernetes finds them', () => {
    const found = [
      '$(A)',
      'http://$(HOST):$(PORT)/',
      '$$(A)',
      '$$$(A)',
      '$A',
      '${A}',
      '$(A',
      '$(',
      '$',
      '$()',
      '$(a b)',
      '$x$(A)',
      '$$$$(A)',
    ];
    expect(found.map((text) => [text, referencesIn(text)])).toEqual([
      ['$(A)', ['A']],
      ['http://$(HOST):$(PORT)/', ['HOST', 'PORT']],
      ['$$(A)', []],
      ['$$$(A)', ['A']],
      ['$A', []],
      ['${A}', []],
      ['$(A', []],
      ['$(', []],
      ['$', []],
      ['$()', ['']],
      ['$(a b)', ['a b']],
      ['$x$(A)', ['A']],
      ['$$$$(A)', []],
    ]);
  });
});
