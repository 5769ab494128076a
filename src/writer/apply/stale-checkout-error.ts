/** A checkout has changed since it was read, or while it was. */
export class StaleCheckoutError extends Error {}
