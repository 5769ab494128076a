/** Kinds whose objects others know by their names, or whose pods stop with them. */
export const renamedKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Service', 'ServiceAccount'] as const;
export type RenamedKind = (typeof renamedKinds)[number];
