import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** Backend types of Terraform 1.3 and later. */
const backends = ['azurerm', 'consul', 'cos', 'gcs', 'http', 'kubernetes', 'local', 'oci', 'oss', 'pg', 'remote', 's3'];

/** A stack has exactly one backend, of a type that Terraform supports. @see https://developer.hashicorp.com/terraform/language/backend */
export const oneBackend: PlatformRule = ({ definition }) => {
  const given = Object.keys(definition.terraform?.backend ?? { local: {} });
  return [
    ...(given.length === 1 ? [] : [problem('backend-not-one', 'platform.terraform.backend', { given })]),
    ...given
      .filter((type) => !backends.includes(type))
      .map((type) => problem('unknown-value', `platform.terraform.backend.${type}`, { given: type, allowed: backends })),
  ];
};
