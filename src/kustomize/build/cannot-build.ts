/** Why an overlay cannot be built here. It is thrown from any depth, and `buildOverlay` catches it. */
export class CannotBuild extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}
