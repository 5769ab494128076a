import { fillIn, withPlaceholders } from '../../../src/definition/formats/placeholders';

describe('placeholders', () => {
  const format = withPlaceholders('team', 'environment');

  it.each(['', 'plain', '{team}', '{team}-{environment}', '{team}{team}', '{', 'a}b'])('"%s" has none that is unknown', (text) => {
    expect(format(text, 'here')).toBeUndefined();
  });

  it.each([
    ['{env}', '{env}'],
    ['{team}-{Environment}', '{Environment}'],
    ['{}', '{}'],
    ['{{team}}-{x}', '{x}'],
    ['{ team }', '{ team }'],
    ['{service}', '{service}'],
  ])('"%s" has one that is: %s', (text, given) => {
    expect(format(text, 'here')).toMatchObject({ code: 'unknown-placeholder', given, allowed: ['{team}', '{environment}'] });
  });

  it('are filled in wherever they stand', () => {
    expect(fillIn('{team}-{environment}-{team}', { team: 'payments', environment: 'dev' })).toBe('payments-dev-payments');
    expect(fillIn('plain', {})).toBe('plain');
  });

  it('leave nothing where one has no value', () => {
    expect(fillIn('{team}/{environment}', { team: 'payments', environment: undefined })).toBeUndefined();
  });
});
