import { givenByName } from '../../data/entries';
import type { MetadataModel } from '../types/metadata-model';

type Texts = Readonly<Record<string, string | null | undefined>>;

/** Labels and annotations of all objects of the platform, or of a service. */
export const resolveMetadata = ({ labels, annotations }: { readonly labels?: Texts; readonly annotations?: Texts }): MetadataModel => ({
  labels: Object.fromEntries(givenByName(labels)),
  annotations: Object.fromEntries(givenByName(annotations)),
});
