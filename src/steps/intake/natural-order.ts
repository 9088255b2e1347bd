/**
 * The order a person expects of file names: `trang 2` before `trang 10`, capitals aside, decomposed names as composed
 * ones, folder by folder. Equal ones keep a fixed order by their code points.
 */
export function byNaturalName(a: { readonly name: string }, b: { readonly name: string }): number {
  const [left, right] = [a.name.normalize('NFC').split('/'), b.name.normalize('NFC').split('/')];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = COLLATOR.compare(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  if (left.length !== right.length) return left.length - right.length;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

const COLLATOR = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });
