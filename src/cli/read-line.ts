/** More than any number or name needs; a file piped in by mistake must not be read to its end. */
const MOST_BYTES = 4096;

/** The first line of a stream, trimmed: how something is handed over without standing in the list of processes. */
export async function readLine(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > MOST_BYTES) break;
  }
  return (text.split('\n')[0] ?? '').trim();
}
