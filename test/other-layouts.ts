import { posix } from 'node:path';
import { parse } from 'yaml';
import { sha256 } from '../src/data/sha256';
import { imagePlaces } from '../src/files/image-places';
import { stringifyYaml } from '../src/files/yaml';
import { imageFieldsConfiguration } from '../src/kustomize/image-fields';
import { isImageTagFile, serviceOfPath, withinRepository } from '../src/names/paths';
import { formatChecksums } from '../src/files/checksums-of';
import { parseChecksums } from '../src/ledger/checksums';
import type { RenderedOverlay } from '../src/render';
import type { Files } from './plan-of-change';

interface Kustomization {
  readonly resources?: readonly string[];
  readonly patches?: readonly { readonly path: string }[];
}

const isOverlay = (path: string): boolean => /\/overlays\/.*\/kustomization\.yaml$/.test(path) && !isImageTagFile(path);

/** The same tree with another name for every patch. */
export function withRenamedPatches(files: Files): Files {
  const changed: Record<string, string> = { ...files };
  for (const [path, text] of Object.entries(files).filter(([each]) => isOverlay(each))) {
    const content = parse(text) as Kustomization;
    const patches = (content.patches ?? []).map((patch) => {
      const at = posix.join(posix.dirname(path), patch.path);
      const renamed = { ...patch, path: `patch-of-${patch.path}` };
      changed[posix.join(posix.dirname(path), renamed.path)] = changed[at]!;
      delete changed[at];
      return renamed;
    });
    if (content.patches) changed[path] = `# Generated\n${stringifyYaml({ ...content, patches })}`;
  }
  return withChecksums(changed);
}

/** The same tree as a version of Charthouse without a base could have written it: every overlay has its objects whole, in files with other names. */
export function withoutBases(files: Files, overlays: readonly RenderedOverlay[]): Files {
  const isKept = (path: string): boolean => !/^[^/]+\/services\//.test(path) || isImageTagFile(path);
  const changed: Record<string, string> = Object.fromEntries(Object.entries(files).filter(([path]) => isKept(path)));
  const add = (folder: string, fields: object): void => {
    const kustomization = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields };
    changed[`${folder}/kustomization.yaml`] = stringifyYaml(kustomization);
  };
  for (const { folder, objects, imageFields } of overlays) {
    const resources = objects.map((object, index) => {
      // Kustomize's image transformer would fail on some of them.
      const isTagged = imagePlaces(object, imageFields).blockedAt === undefined;
      const path = `${isTagged ? 'tagged/' : ''}object-${index}.yaml`;
      changed[`${folder}/${path}`] = stringifyYaml(object);
      return path;
    });
    const tags = `${folder.replace(/\/clusters\/[^/]+$/, '')}/image-tag`;
    const tagged = resources.filter((path) => path.startsWith('tagged/')).map((path) => path.slice('tagged/'.length));
    add(folder, { resources: ['tagged', ...resources.filter((path) => !path.startsWith('tagged/'))] });
    const configurations = imageFields.length > 0 ? ['image-fields.yaml'] : undefined;
    if (configurations) changed[`${folder}/tagged/image-fields.yaml`] = stringifyYaml(imageFieldsConfiguration(imageFields));
    const components = tagged.length > 0 ? [posix.relative(`${folder}/tagged`, tags)] : undefined;
    add(`${folder}/tagged`, { resources: tagged, configurations, components });
  }
  return withChecksums(changed);
}

/** The tree with the checksums that belong to it, as if it had been generated. */
function withChecksums(files: Files): Files {
  const all = Object.entries(files);
  return Object.fromEntries(
    all.map(([path, text]) => {
      const [, repository, service] = /^([^/]+)\/\.charthouse\/services\/(.+)\.sha256$/.exec(path) ?? [];
      if (repository === undefined) return [path, text];
      const known = [...parseChecksums(path, text).value!.keys()].filter((each) => files[`${repository}/${each}`] !== undefined);
      const inFolder = all.flatMap(([each]) => {
        const own = withinRepository(each);
        return each.startsWith(`${repository}/services/`) && serviceOfPath(own) === service && !isImageTagFile(own) ? [own] : [];
      });
      return [path, formatChecksums(new Set([...known, ...inFolder]), (each) => sha256(files[`${repository}/${each}`]!))];
    }),
  );
}
