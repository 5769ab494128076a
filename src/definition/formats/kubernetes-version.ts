/** Kubernetes versions that clusters may run, the oldest first. */
export const kubernetesVersions = ['1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37'] as const;

/** The oldest supported version. */
export const oldestKubernetes = kubernetesVersions[0];

/** `35` for `1.35`: minor versions are compared as numbers. */
export const minorOf = (version: string): number => Number(version.slice('1.'.length));
