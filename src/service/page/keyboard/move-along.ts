/**
 * Up and down go from link to link, from the `start` box into them and from the first back to it. Keys that belong to a
 * field (a list to choose from, a letter being composed) are left to it.
 */
export function moveAlong(event: KeyboardEvent, box: HTMLElement | null, links: string, start: string): void {
  if (event.isComposing || event.keyCode === 229 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const from = event.target;
  const all = [...(box?.querySelectorAll<HTMLElement>(links) ?? [])];
  const at = all.indexOf(from as HTMLElement);
  if (from instanceof HTMLElement && from.matches('input, select, textarea') && !from.matches(start)) return;
  const back = at === 0 ? box?.querySelector<HTMLElement>(start) : undefined;
  const next = event.key === 'ArrowDown' ? all[at + 1] : (all[at - 1] ?? back);
  event.preventDefault();
  next?.focus();
}
