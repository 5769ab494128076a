import type { AccessMode, DataSourceDefinition } from '../../definition/service/claim-definition';
import type { CsiDefinition } from '../../definition/service/volume-definition';
import type { Given } from '../../definition/given';

/** A volume of the pod, by name. The claims of a StatefulSet are not included. */
export type VolumeModel = { readonly name: string } & (
  | (KeyFilesModel & {
      readonly kind: 'config-map';
      readonly configMap: string;
      readonly defaultMode?: number;
      /** Where the definition has it. */
      readonly property: 'configFiles' | 'volumes';
    })
  | (KeyFilesModel & {
      readonly kind: 'secret';
      readonly secret: string;
      readonly defaultMode?: number;
      readonly property: 'secrets' | 'volumes';
    })
  | { readonly kind: 'empty-dir'; readonly sizeLimit: string | undefined; readonly medium: 'Memory' | undefined }
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'ephemeral'; readonly claim: ClaimModel }
  | { readonly kind: 'downward-api'; readonly items: readonly FieldFileModel[]; readonly defaultMode?: number }
  | { readonly kind: 'projected'; readonly sources: readonly ProjectedSourceModel[]; readonly defaultMode?: number }
  | { readonly kind: 'csi'; readonly csi: CsiDefinition }
);

/** Which keys of an object become files. */
export interface KeyFilesModel {
  /** By key; undefined for all keys. */
  readonly items?: readonly KeyFileModel[];
  readonly optional?: boolean;
}

/** A key as a file. */
export interface KeyFileModel {
  readonly key: string;
  readonly path: string;
  readonly mode?: number;
}

/** A field of the pod, or a resource of one of its containers, as a file. */
export type FieldFileModel = { readonly path: string; readonly mode?: number } & (
  | { readonly fieldRef: string }
  | { readonly resourceFieldRef: string; readonly containerName: string; readonly divisor: string | undefined }
);

/** A source of a projected volume. */
export type ProjectedSourceModel =
  | (KeyFilesModel & { readonly kind: 'config-map'; readonly configMap: string })
  | (KeyFilesModel & { readonly kind: 'secret'; readonly secret: string })
  | { readonly kind: 'downward-api'; readonly items: readonly FieldFileModel[] }
  | { readonly kind: 'token'; readonly path: string; readonly audience: string | undefined; readonly expirationSeconds: number | undefined }
  | TrustBundleModel;

/** Certificates: of one bundle, or of all bundles of a signer that have the labels. */
export interface TrustBundleModel {
  readonly kind: 'trust-bundle';
  readonly path: string;
  readonly bundle: { readonly name: string } | { readonly signerName: string; readonly labels: Readonly<Record<string, string>> };
  readonly optional?: boolean;
}

/** What a PersistentVolumeClaim requests. */
export interface ClaimModel {
  readonly storage: string;
  readonly storageClassName: string | undefined;
  readonly accessModes: readonly AccessMode[];
  readonly volumeAttributesClassName?: string;
  readonly dataSourceRef?: Given<DataSourceDefinition>;
}
