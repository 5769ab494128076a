/**
 * Parts of templates, in Go's language.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/
 */

/** The identity of an Application: from its labels; its project is that of its team. */
export const application = '{{ .app.metadata.name }}';
export const service = '{{ index .app.metadata.labels "app.kubernetes.io/name" }}';
export const environment = '{{ .app.metadata.labels.environment }}';
export const team = '{{ .app.spec.project }}';

/** The person who started the sync, if there was one. */
export const initiator = '{{ with dig "operationState" "operation" "initiatedBy" "username" "" .app.status }} by {{ . }}{{ end }}';

/** The URL of the Application in Argo CD's UI. */
export const applicationLink = '{{ .context.argocdUrl }}/applications/{{ .app.metadata.namespace }}/{{ .app.metadata.name }}';

/**
 * Defines `$revision`, the commit of the last sync, and `$previous`, the different commit that was deployed before it; either may be empty.
 * The fields of a template are rendered separately, so each defines these itself.
 */
export const revisions = `{{- $revision := dig "operationState" "syncResult" "revision" "" .app.status -}}
{{- $previous := "" -}}
{{- range default (list) .app.status.history -}}
  {{- if ne (default "" .revision) $revision }}{{ $previous = .revision }}{{ end -}}
{{- end -}}
`;

/**
 * The changes of the sync at GitHub: all commits since the previous one, or the single commit. Two dots compare the commits as they are, so
 * a rollback shows what it reverts.
 *
 * @param page of the config repository.
 */
export const changeLink = (page: string): string =>
  `${page}/{{ if $previous }}compare/{{ $previous }}..{{ $revision }}{{ else }}commit/{{ $revision }}{{ end }}`;

/** Escapes what Slack would read as a link or an entity. */
const forSlack = '| trunc 300 | replace "&" "&amp;" | replace "<" "&lt;" | replace ">" "&gt;"';

/** Why a sync failed, for Slack: its message, and up to five of the objects that failed. */
export const failure = `{{ dig "operationState" "message" "" .app.status ${forSlack} }}
{{- $told := 0 }}
{{- range dig "operationState" "syncResult" "resources" (list) .app.status }}
  {{- if and (lt $told 5) (or (eq (default "" .status) "SyncFailed") (has (default "" .hookPhase) (list "Failed" "Error"))) }}
    {{- $told = add1 $told }}
- {{ .kind }} {{ .name }}: {{ default "" .message ${forSlack} }}
  {{- end }}
{{- end }}`;
