import type { PlatformFiles } from '../plan-checkouts';

/** What is compared of a rendering, as plain data. */
export interface ComparedRendering extends PlatformFiles {
  readonly applications: readonly RenderedApplication[];
}

/** What syncs a service in an environment to one cluster. Those of several environments may be in one file. */
export interface RenderedApplication {
  readonly service: string;
  readonly environment: string;
  readonly cluster: string;
  /** The object, as JSON. */
  readonly object: string;
}
