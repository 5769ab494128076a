import { problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';

/** Terraform takes one backend. */
export const oneBackend: PlatformRule = ({ definition }) => {
  const given = Object.keys(definition.terraform?.backend ?? { local: {} });
  return given.length === 1 ? [] : [problem('backend-not-one', 'platform.terraform.backend', { given })];
};
