/** The file with which one step passes tags to the next: an image and its tag on each line, separated by a space. */
export const nextTags = '$RUNNER_TEMP/tags';

/**
 * Defines the shell function `tag_entries`, which reads an image-tag file and prints its entries in the format of {@link nextTags}. It
 * reads files that synth, `kustomize edit`, `yq` and Argo CD Image Updater write: with any order of keys, any indentation, any quotes, and
 * the digest on a separate line. Entries that do more than set a tag are ignored.
 */
export const tagEntries = `tag_entries() {
  awk '
    function end_of_entry() {
      if (name != "" && (tag != "" || digest != "") && !more) print name, tag (digest == "" ? "" : "@" digest)
      name = tag = digest = more = ""
    }
    /^ *- / { end_of_entry() }
    {
      sub(/^ *(- +)?/, "")
      key = value = $0
      sub(/:.*/, "", key)
      sub(/^[^:]*: */, "", value)
      gsub(/["\\047]| +(#.*)?$/, "", value)
    }
    key == "name" { name = value }
    key == "newTag" { tag = value }
    key == "digest" { digest = value }
    key == "newName" || key == "tagSuffix" { more = 1 }
    END { end_of_entry() }
  '
}`;

/**
 * Defines the shell function `put_tags`, which prints an image-tag file with the tags of {@link nextTags}. Only these values change;
 * comments, order and everything else stay.
 */
export const putTags = `put_tags() {
  awk '
    function end_of_entry(   i, given, indent) {
      for (i = 1; i <= lines; i++) {
        if (!(name in next_tag) || line[i] !~ /^ *(- +)?(newTag|digest): /) print line[i]
        else if (!given++) {
          indent = line[i]
          sub(/(newTag|digest): .*/, "", indent)
          print indent "newTag: \\"" next_tag[name] "\\""
        }
      }
      lines = 0
      name = ""
    }
    NR == FNR { next_tag[$1] = $2; next }
    /^ *- / { end_of_entry() }
    { line[++lines] = $0 }
    /^ *(- +)?name: / {
      name = $0
      sub(/^ *(- +)?name: */, "", name)
      gsub(/["\\047]| +(#.*)?$/, "", name)
    }
    END { end_of_entry() }
  ' "${nextTags}" -
}`;
