import { problemsOfPlatform } from '../../problems/case';

const wrong = (backend: unknown) => problemsOfPlatform({ terraform: { backend } }).map(({ code, at, fix }) => [code, at, fix]);

describe('a backend', () => {
  it.each(['s3', 'gcs', 'azurerm', 'local', 'http', 'pg', 'kubernetes'])('may be of type %s', (type) => {
    expect(wrong({ [type]: {} })).toEqual([]);
  });

  it('is of a type that Terraform has', () => {
    expect(wrong({ s4: { bucket: 'state' } })).toEqual([
      ['unknown-value', ['platform.terraform.backend.s4'], "did you mean 's3'? If not, use one of the allowed values"],
    ]);
    expect(wrong({ cloud: {} }).map(([code]) => code)).toEqual(['unknown-value']);
  });
});
