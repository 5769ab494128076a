import { k8s } from 'cdk8s-plus-28';

/** A number or a percentage, or the number or name of a port. */
export const intOrString = (value: number | string): k8s.IntOrString =>
  typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
