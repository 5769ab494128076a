/**
 * Defines the shell function `text_of`, which prints a file of an artifact, for a comment or a pull request. The file may come from a job
 * that ran anything: what is no file, no text, or longer than what Charthouse writes, is left out.
 */
export const textOf = `text_of() {
  if [ -f "$1" ] && [ ! -L "$1" ] && [ "$(wc -c < "$1")" -le 65000 ]; then
    iconv -f utf-8 -t utf-8 -c "$1" || true
  else
    echo 'The plan is too long to be shown here.'
  fi
}`;
