/** The day in Viet Nam, which is seven hours ahead of UTC all year. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
