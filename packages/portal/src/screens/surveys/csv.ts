/** The rows of a CSV as cells by the name of their column: commas, semicolons (Kobo) or tabs, quoted or not, with or without a mark of order. */
export function readCsv(text: string): Record<string, string>[] {
  const clean = text.replace(/^\ufeff/, '');
  const [first = ''] = clean.split(/\r?\n/, 1);
  const separator = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < clean.length; at += 1) {
    const letter = clean[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  endRow();
  const [header = [], ...others] = rows;
  return others.map((cells) =>
    Object.fromEntries(header.flatMap((name, i) => (name.trim() ? [[name.trim(), cells[i] ?? '']] : []))),
  );
}
