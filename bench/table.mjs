/**
 * Prints a table line by line, while it is measured.
 *
 * @param {string} title
 * @param {string[]} columns their headings, which also give their width.
 */
export function startTable(title, columns) {
  const widths = columns.map((heading, index) => Math.max(heading.length, index === 0 ? 9 : 8) + 2);
  const print = (cells) =>
    console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[index]))).join(''));
  console.log(`\n${title}`);
  print(columns);
  return print;
}
