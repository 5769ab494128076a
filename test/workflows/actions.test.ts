import { stringifyYaml } from '../../src/files/yaml';
import { actions, uses } from '../../src/workflows/actions';

const rows = Object.entries(actions);

describe('the table of actions', () => {
  it.each(rows)('pins %s to a commit, with the whole version that it carries', (_, { sha, version }) => {
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it('gives no commit to two actions', () => {
    expect(new Set(rows.map(([, { sha }]) => sha)).size).toBe(rows.length);
  });

  it('is in the order of the alphabet', () => {
    expect(rows.map(([name]) => name)).toEqual(rows.map(([name]) => name).sort());
  });
});

describe('uses', () => {
  it('names an action by its commit, with the version in a comment', () => {
    expect(stringifyYaml({ uses: uses('actions/checkout') })).toBe(
      'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n',
    );
  });
});
