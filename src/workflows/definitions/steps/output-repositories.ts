/**
 * Lines of a script that write names to the output `repositories`, for a token. GitHub creates no token for more names than 500: then there
 * are none, and the token is for all repositories in which the App is installed.
 *
 * @param names the variable with the names.
 */
export const outputRepositories = (names: string): string => `if [ "\${#${names}[@]}" -le 500 ]; then
  echo "repositories=$(IFS=, && echo "\${${names}[*]}")" >> "$GITHUB_OUTPUT"
fi`;
