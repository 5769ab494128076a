import { problem } from '../problems/problem';
import { asMap, type FileCheck } from './check';

/** No Secret may be written to Git. */
export const renderedSecret: FileCheck = (files) =>
  files.flatMap(({ path, content }) => {
    const { apiVersion, kind, metadata } = asMap(content);
    return kind === 'Secret' && apiVersion === 'v1' ? problem('rendered-secret', path, { name: String(asMap(metadata).name) }) : [];
  });
