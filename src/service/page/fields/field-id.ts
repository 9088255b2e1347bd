/** The element's id; also asked for by whoever puts the focus on a field. */
export function fieldId(pointer: string): string {
  return `field-${pointer.replaceAll('/', '-')}`;
}
