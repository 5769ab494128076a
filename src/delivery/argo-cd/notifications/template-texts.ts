/**
 * Parts of templates, in Go's language.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/
 */

/** What an Application is: its labels say so, and its project is its team's. */
export const application = '{{ .app.metadata.name }}';
export const service = '{{ index .app.metadata.labels "app.kubernetes.io/name" }}';
export const environment = '{{ .app.metadata.labels.environment }}';
export const team = '{{ .app.spec.project }}';

/** Who has started the sync, where it was a person. */
export const initiator = '{{ with dig "operationState" "operation" "initiatedBy" "username" "" .app.status }} by {{ . }}{{ end }}';

/** The Application in Argo CD's UI. */
export const applicationLink = '{{ .context.argocdUrl }}/applications/{{ .app.metadata.namespace }}/{{ .app.metadata.name }}';

/**
 * Defines `$revision`, the commit of the last sync, and `$previous`, the one that was deployed before it and is another; empty where there is none.
 * Each field of a template is rendered by itself, and defines them for itself.
 */
export const revisions = `{{- $revision := dig "operationState" "syncResult" "revision" "" .app.status -}}
{{- $previous := "" -}}
{{- range default (list) .app.status.history -}}
  {{- if ne (default "" .revision) $revision }}{{ $previous = .revision }}{{ end -}}
{{- end -}}
`;

/**
 * What the sync changes, at GitHub: all commits since the one before, or the one commit. Two dots compare the commits as they are, so that a rollback
 * shows what it takes back.
 *
 * @param page of the config repository.
 */
export const changeLink = (page: string): string =>
  `${page}/{{ if $previous }}compare/{{ $previous }}..{{ $revision }}{{ else }}commit/{{ $revision }}{{ end }}`;

/** What Slack takes for a link or an entity, if it is not told otherwise. */
const forSlack = '| trunc 300 | replace "&" "&amp;" | replace "<" "&lt;" | replace ">" "&gt;"';

/** Why a sync has failed, for Slack: its message, and up to five of the objects that were in its way. */
export const failure = `{{ dig "operationState" "message" "" .app.status ${forSlack} }}
{{- $told := 0 }}
{{- range dig "operationState" "syncResult" "resources" (list) .app.status }}
  {{- if and (lt $told 5) (or (eq (default "" .status) "SyncFailed") (has (default "" .hookPhase) (list "Failed" "Error"))) }}
    {{- $told = add1 $told }}
- {{ .kind }} {{ .name }}: {{ default "" .message ${forSlack} }}
  {{- end }}
{{- end }}`;
