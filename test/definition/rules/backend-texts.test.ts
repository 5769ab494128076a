import { problemsOfPlatform } from '../../problems/case';

const said = (settings: Record<string, unknown>) =>
  problemsOfPlatform({ terraform: { backend: { s3: settings } } }).map(({ code, at }) => [code, at]);

describe('texts of a backend', () => {
  it.each(['$', '{}', '%', '$x', '100% {', 'a$'])('may be %j', (bucket) => {
    expect(said({ bucket })).toEqual([]);
  });

  it.each(['${var.bucket}', 'a-${x}', '%{ if true }', '$${x}'])('are no templates: %j', (bucket) => {
    expect(said({ bucket })).toEqual([['invalid-form', ['platform.terraform.backend.s3.bucket']]]);
    expect(said({ endpoints: { s3: [bucket] } }).map(([code]) => code)).toEqual(['invalid-form']);
  });
});
