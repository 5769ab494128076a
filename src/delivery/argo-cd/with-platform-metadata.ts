import { addMetadata } from '../../files/add-metadata';
import type { GeneratedFile } from '../../files/file-tree';
import { Documents } from '../../files/yaml';
import type { PlatformModel } from '../../model/types/platform-model';
import { isManifest } from './placed-objects';

/**
 * Files with the labels and annotations of the platform on their objects. Other files, such as a kustomization, stay as they are. Patches look
 * like objects, and must not be among the files.
 */
export function withPlatformMetadata(files: readonly GeneratedFile[], { metadata }: PlatformModel): GeneratedFile[] {
  const decorated = (content: unknown): unknown => (isManifest(content) ? addMetadata(content, metadata) : content);
  return files.map(({ content, ...file }) => ({
    ...file,
    content: content instanceof Documents ? new Documents(content.documents.map(decorated)) : decorated(content),
  }));
}
