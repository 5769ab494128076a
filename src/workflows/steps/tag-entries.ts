/** The file of a job in which one step leaves tags for the next: an image and its tag on each line, with a space between them. */
export const nextTags = '$RUNNER_TEMP/tags';

/**
 * Defines the shell function `tag_entries`, which reads an image-tag file and prints its entries as {@link nextTags} has them. It reads the file as synth
 * writes it, and as `kustomize edit`, `yq` and Argo CD Image Updater leave it: any order of keys, any indentation, any quotes, the digest on a line of
 * its own. An entry that does more than give a tag is no entry of an image-tag file, and is left out.
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
 * Defines the shell function `put_tags`, which reads an image-tag file and prints it with the tags of {@link nextTags}. Only these values change: comments,
 * order and everything else stay.
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
