import { k8s } from 'cdk8s-plus-28';

/** A count or a percentage, a port's number or its name. */
export const intOrString = (value: number | string): k8s.IntOrString =>
  typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
