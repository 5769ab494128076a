import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { objectSize } from '../files/object-size';
import { problem, type Problem } from '../problems/problem';

/** The limit for the data of a ConfigMap, in bytes. For other kinds, it is what fits into a request to etcd, which has at most 1.5 MiB. */
const limit = 1_048_576;

/** Objects that are too large for the API server. */
export function objectTooLarge(object: Manifest, at: string): Problem[] {
  // The JSON is never smaller than the data.
  if (objectSize(object, limit) < limit) return [];
  const size = isData(object) ? sizeOfData(object) : Buffer.byteLength(JSON.stringify(object));
  const { kind, metadata } = object;
  return size > limit ? [problem('object-too-large', at, { kind, name: metadata.name, size, limit })] : [];
}

const isData = (object: Manifest): boolean => groupOf(object) === '' && ['ConfigMap', 'Secret'].includes(object.kind);

/** Only values count: texts with their bytes, and encoded values with what they decode to. */
function sizeOfData({ kind, data, binaryData, stringData }: Manifest): number {
  const encoding = kind === 'Secret' ? 'base64' : 'utf8';
  return bytesOf(data, encoding) + bytesOf(binaryData, 'base64') + bytesOf(stringData, 'utf8');
}

const bytesOf = (values: unknown, encoding: BufferEncoding): number =>
  Object.values(isMap(values) ? values : {}).reduce<number>((sum, value) => sum + Buffer.byteLength(String(value), encoding), 0);
