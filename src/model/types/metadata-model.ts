/** Labels and annotations of all objects of the platform, or of a service. Keys are sorted. */
export interface MetadataModel {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
