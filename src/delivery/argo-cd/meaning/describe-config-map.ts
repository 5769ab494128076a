import { isMap } from '../../../files/is-map';
import type { Manifest } from '../../../files/manifest';
import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import type { Grade, Meaning, Topic } from '../../../meaning/meaning';
import { parseDocuments } from '../../../meaning/parse-documents';
import { changeText, pathText, valueText } from '../../../meaning/value-text';

/** What a change of one of Argo CD's ConfigMaps means, by key. Keys with long texts are only named. */
export function describeConfigMap(before: Manifest, after: Manifest): Meaning[] {
  const { data: known, ...rest } = before;
  const { data: wanted, ...others } = after;
  const { name } = after.metadata;
  return [
    ...changedValues(known ?? {}, wanted ?? {}).flatMap(({ path, before: from, after: to }) => describeKey(name, path.join('.'), from, to)),
    ...changedValues(rest, others).map(({ path, before: from, after: to }) =>
      line('other', 'low', changeText(pathText(path), from, to), 'it decides who reads the ConfigMap'),
    ),
  ];
}

const line = (topic: Topic, grade: Grade, text: string, reason: string, at?: string): Meaning => ({
  topic,
  grade,
  text,
  reason,
  ...(at && { at }),
});

function describeKey(name: string, key: string, before: unknown, after: unknown): Meaning[] {
  if (name === 'argocd-rbac-cm') return describePolicy(key, before, after);
  if (name === 'argocd-cm') return describeSetting(key, before, after);
  if (name === 'argocd-cmd-params-cm')
    return [line('other', 'low', changeText(key, before, after), 'it decides how fast Argo CD works, and which of its features are on')];
  if (name === 'argocd-notifications-cm')
    return [line('other', 'low', changed(key, before, after), 'it decides what people are told, and how')];
  return [line('other', 'none', changed(key, before, after), 'only people look at it')];
}

/** Without values, which may be long. */
const changed = (key: string, before: unknown, after: unknown): string =>
  `${valueText(key)} ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`;

/** Who may do what in Argo CD: each line of its policy. */
function describePolicy(key: string, before: unknown, after: unknown): Meaning[] {
  const reason = 'it decides who may do what in Argo CD';
  const at = key === 'policy.csv' ? 'platform.argoCd.adminGroups' : undefined;
  const { added, removed } = changedItems<string>(linesOf(before), linesOf(after));
  if (added.length + removed.length === 0) return [line('permissions', 'high', changed(key, before, after), reason, at)];
  return [
    ...removed.map((each) => line('permissions', 'high', `${key} loses '${valueText(each)}'`, reason, at)),
    ...added.map((each) => line('permissions', 'high', `${key} gains '${valueText(each)}'`, reason, at)),
  ];
}

const linesOf = (text: unknown): string[] => (typeof text === 'string' ? text.split('\n').filter((each) => each !== '') : []);

const logins: Readonly<Record<string, string>> = { 'oidc.config': 'oidc', 'dex.config': 'dex', url: 'url', 'admin.enabled': '' };

function describeSetting(key: string, before: unknown, after: unknown): Meaning[] {
  if (key.startsWith('resource.customizations.'))
    return [line('other', 'low', changed(key, before, after), 'it decides how Argo CD judges such objects')];
  const property = logins[key];
  if (property === undefined) return [line('other', 'high', changed(key, before, after), 'it is a setting of all of Argo CD')];
  const at = property === '' ? undefined : `platform.argoCd.${property}`;
  const reason = 'it decides how people log in, and who can';
  if (!key.endsWith('.config')) return [line('permissions', 'high', changeText(key, before, after), reason, at)];
  const [known, wanted] = [settingsIn(before), settingsIn(after)];
  const fields = known && wanted ? changedValues(known, wanted) : [];
  return fields.length > 0
    ? fields.map(({ path, before: from, after: to }) =>
        line('permissions', 'high', settingText(pathText([key, ...path]), from, to), reason, at),
      )
    : [line('permissions', 'high', changed(key, before, after), reason, at)];
}

/** The secrets of a client are references; they are left out nevertheless. */
const settingText = (path: string, before: unknown, after: unknown): string =>
  /secret/i.test(path) || JSON.stringify([before, after]).includes('ecret')
    ? changed(path, before, after)
    : changeText(path, before, after);

/** The settings in a text of YAML; undefined if there is none, or it is none. */
function settingsIn(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string') return undefined;
  const [settings] = parseDocuments(text).values ?? [];
  return isMap(settings) ? settings : undefined;
}
