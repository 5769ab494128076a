import { problem } from '../problems/problem';
import { asMap, type FileCheck } from './check';

/** No Secret may be written to Git. */
export const renderedSecret: FileCheck = (files) =>
  files
    .filter(({ content }) => isSecret(asMap(content)))
    .map(({ path, content }) => problem('rendered-secret', path, { name: String(asMap(asMap(content).metadata).name) }));

const isSecret = ({ apiVersion, kind }: Readonly<Record<string, unknown>>): boolean => kind === 'Secret' && apiVersion === 'v1';
