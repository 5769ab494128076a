import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { objectSize } from '../files/object-size';
import { problem, type Problem } from '../problems/problem';

/** The most bytes that the data of a ConfigMap may have, and that an object of another kind has room for: etcd takes requests of 1.5 MiB. */
const limit = 1_048_576;

/** An object that no API server keeps. */
export function objectTooLarge(object: Manifest, at: string): Problem[] {
  // The size in JSON is never below that of the data.
  if (objectSize(object, limit) < limit) return [];
  const size = isData(object) ? sizeOfData(object) : Buffer.byteLength(JSON.stringify(object));
  const { kind, metadata } = object;
  return size > limit ? [problem('object-too-large', at, { kind, name: metadata.name, size, limit })] : [];
}

const isData = (object: Manifest): boolean => groupOf(object) === '' && ['ConfigMap', 'Secret'].includes(object.kind);

/** Only the values count: texts by their bytes, and what is encoded by what it decodes to. */
function sizeOfData({ kind, data, binaryData, stringData }: Manifest): number {
  const encoding = kind === 'Secret' ? 'base64' : 'utf8';
  return bytesOf(data, encoding) + bytesOf(binaryData, 'base64') + bytesOf(stringData, 'utf8');
}

const bytesOf = (values: unknown, encoding: BufferEncoding): number =>
  Object.values(isMap(values) ? values : {}).reduce<number>((sum, value) => sum + Buffer.byteLength(String(value), encoding), 0);
