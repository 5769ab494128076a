import { actionRow, actions } from '../../src/workflows/actions';

const rows = Object.entries(actions);

describe('the table of actions', () => {
  it.each(rows)('pins %s to a commit, with the whole version that it carries', (_, { sha, version }) => {
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it('gives no commit to two repositories, and one to all actions of a repository', () => {
    const repositories = rows.map(([name, { sha, version }]) => ({ repository: name.split('/').slice(0, 2).join('/'), sha, version }));
    const pins = new Set(repositories.map(({ repository, sha, version }) => `${repository} ${sha} ${version}`));
    expect(pins.size).toBe(new Set(repositories.map(({ repository }) => repository)).size);
    expect(new Set(repositories.map(({ sha }) => sha)).size).toBe(pins.size);
  });

  it('is in the order of the alphabet', () => {
    expect(rows.map(([name]) => name)).toEqual(rows.map(([name]) => name).sort());
  });
});

describe('a row of the table', () => {
  const sha = 'a'.repeat(40);

  it("is the platform's own, with the inputs and outputs that are known if it names none", () => {
    const { inputs, outputs } = actions['docker/build-push-action'];
    const row = actionRow('docker/build-push-action', { 'docker/build-push-action': { version: 'v8.0.0', sha } });
    expect(row).toEqual({ version: 'v8.0.0', sha, inputs, outputs });
  });

  it('is a further one, which has the inputs that it names alone', () => {
    expect(actionRow('acme/deploy', { 'acme/deploy': { version: 'v1.0.0', sha, inputs: ['target'] } })).toEqual({
      version: 'v1.0.0',
      sha,
      inputs: ['target'],
      outputs: [],
    });
  });

  it('is not there for another action, nor for a property of every object', () => {
    expect(['acme/deploy', 'constructor', 'toString'].map((name) => actionRow(name, {}))).toEqual([undefined, undefined, undefined]);
  });
});
