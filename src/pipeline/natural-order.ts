/**
 * Orders names as a person reads them, `trang 2` before `trang 10`, the same on every machine (no locale data). Names
 * are compared in NFC and small letters first, so that the way a program stored diacritics does not matter.
 */
export function naturalOrder(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareParts(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compare(a, b);
}

function partsOf(name: string): string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D/gu) ?? []
  );
}

function compareParts(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compare(a, b);
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return x.length - y.length || compare(x, y) || a.length - b.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
