/** How large a file is, as people read it: in thousands, with one decimal below ten. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB'];
  let at = 0;
  let amount = bytes;
  while (amount >= 999.5 && at < units.length - 1) {
    amount /= 1_000;
    at += 1;
  }
  const digits = at > 0 && amount < 9.95 ? 1 : 0;
  return `${amount.toFixed(digits)} ${units[at] ?? ''}`;
}
