import type { CertificateEnd } from '../../plugin/index.ts';
import type { Http } from './exchange.ts';
import { notConnected, raise } from './failure.ts';

/** Until when the certificates of a connection are valid. Throws as a ping does. */
export async function certificatesAt(http: Http, url: string, target: string): Promise<readonly CertificateEnd[]> {
  const ends = await http.certificates(url);
  return 'kind' in ends ? raise(notConnected(ends.fault), { target }) : ends;
}
