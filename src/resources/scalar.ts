import type { k8s } from 'cdk8s-plus-28';

/** The value of a quantity, or of a number or text. cdk8s-plus has a class for each, and only reads its value; this one needs no cdk8s-plus. */
export class Scalar {
  constructor(readonly value: number | string) {}
}

/** An amount, such as `500m` or `1Gi`. */
export const kubeQuantity = (amount: string): k8s.Quantity => new Scalar(amount);

/** A number or a percentage, or the number or name of a port. */
export const intOrString = (value: number | string): k8s.IntOrString => new Scalar(value);
