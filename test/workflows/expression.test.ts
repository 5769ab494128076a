import {
  always,
  and,
  cancelled,
  contains,
  equals,
  expression,
  fromJson,
  github,
  hashFiles,
  inputs,
  join,
  matrix,
  needs,
  not,
  notEquals,
  or,
  secrets,
  startsWith,
  steps,
  text,
  toJson,
  vars,
} from '../../src/workflows/expression';

describe('an expression', () => {
  it.each([
    [github('event.pull_request.number'), '${{ github.event.pull_request.number }}'],
    [secrets('TOKEN'), '${{ secrets.TOKEN }}'],
    [vars('REGION'), '${{ vars.REGION }}'],
    [matrix('node'), '${{ matrix.node }}'],
    [inputs('dry-run'), '${{ inputs.dry-run }}'],
    [needs('build').output('digest'), '${{ needs.build.outputs.digest }}'],
    [needs('*').result, '${{ needs.*.result }}'],
    [steps('push').outcome, '${{ steps.push.outcome }}'],
    [equals(github('ref'), 'refs/heads/main'), "${{ github.ref == 'refs/heads/main' }}"],
    [notEquals(github('actor'), "o'neil"), "${{ github.actor != 'o''neil' }}"],
    [equals(inputs('count'), 3), '${{ inputs.count == 3 }}'],
    [and(always(), not(cancelled())), '${{ always() && !cancelled() }}'],
    [and(or(github('head_ref'), github('ref')), matrix('x')), '${{ (github.head_ref || github.ref) && matrix.x }}'],
    [not(equals(github('ref'), 'x')), "${{ !(github.ref == 'x') }}"],
    [or(github('head_ref'), github('ref_name')), '${{ github.head_ref || github.ref_name }}'],
    [join(needs('*').result, ' '), "${{ join(needs.*.result, ' ') }}"],
    [contains(fromJson(vars('LIST')), matrix('node')), '${{ contains(fromJSON(vars.LIST), matrix.node) }}'],
    [startsWith(github('ref'), 'refs/tags/v'), "${{ startsWith(github.ref, 'refs/tags/v') }}"],
    [toJson(matrix('node')), '${{ toJSON(matrix.node) }}'],
    [hashFiles('**/go.sum', 'go.mod'), "${{ hashFiles('**/go.sum', 'go.mod') }}"],
    [expression('runner.os'), '${{ runner.os }}'],
    [text`ci-${github('workflow')}-${github('ref')}`, 'ci-${{ github.workflow }}-${{ github.ref }}'],
    [text`plain`, 'plain'],
  ])('is written as GitHub reads it: %#', (made, written) => {
    expect(made.text).toBe(written);
  });

  it('of a text is one that GitHub joins, so that it can be compared', () => {
    expect(equals(text`v${inputs('version')}'s`, github('ref_name')).source).toBe(
      "format('{0}{1}{2}', 'v', inputs.version, '''s') == github.ref_name",
    );
  });

  it('is no text: a script with it would be another one for each value', () => {
    expect(() => `echo ${github('head_ref') as unknown as string}`).toThrow(/an expression cannot be part of a text/);
    expect(() => 'echo ' + (secrets('TOKEN') as unknown as string)).toThrow(/give it to the step in 'env'/);
  });

  it.each(['a }} b', '${{ github.sha }}', '', ' ', 'a\nb'])('in own words is one expression on one line, unlike %j', (source) => {
    expect(() => expression(source)).toThrow(/is not an expression/);
  });

  it.each(['a b', "x']", 'a..b', '', '1'])('does not take %j as the name of a secret', (name) => {
    expect(() => secrets(name)).toThrow(/is not a property of 'secrets'/);
  });
});
