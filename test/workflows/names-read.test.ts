import { anyName, namesRead } from '../../src/workflows/names-read';

describe('namesRead', () => {
  it('finds names in expressions at any depth, each once and sorted', () => {
    const step = { env: { A: '${{ secrets.TOKEN }}', B: '${{ vars.USER }}-${{ vars.HOST }}' } };
    expect(namesRead({ steps: [step, { with: { password: "${{ secrets['PASSWORD'] || secrets.token }}" } }, step] })).toEqual({
      secrets: ['PASSWORD', 'TOKEN'],
      vars: ['HOST', 'USER'],
    });
  });

  it('takes no text for an expression', () => {
    expect(namesRead({ run: 'echo secrets.TOKEN ${vars}', if: 'vars.A' })).toEqual({ secrets: [], vars: [] });
  });

  it('leaves the token of the job out', () => {
    expect(namesRead('${{ secrets.GITHUB_TOKEN }}')).toEqual({ secrets: [], vars: [] });
  });

  it('finds names in expressions of several lines', () => {
    expect(namesRead("${{\n  secrets.A &&\n  vars['B']\n}}")).toEqual({ secrets: ['A'], vars: ['B'] });
  });

  it.each([[{ secrets: 'inherit' }], ['${{ toJSON(secrets) }}'], ['${{ secrets[matrix.name] }}']])('reads any secret: %j', (part) => {
    expect(namesRead(part).secrets).toEqual([anyName]);
  });

  it('reads the same of what it has read before', () => {
    const steps = [{ env: { A: '${{ secrets.A }}' } }];
    expect(namesRead({ steps })).toEqual(namesRead({ steps }));
  });
});
