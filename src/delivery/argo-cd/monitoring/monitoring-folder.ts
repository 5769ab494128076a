/** What watches an Argo CD: beside its other folders, at the root of the repository or in the folder of its cluster. */
export const monitoringFolder = (instance: string | undefined): string =>
  instance === undefined ? 'monitoring' : `clusters/${instance}/monitoring`;
