import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, integer, objectId, octets, retagged, sequence, setOf, tagged, text, time, truth } from './der.ts';

/** A certificate with its key, both PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateAuthority extends Certified {
  issue(wish: CertificateWish): Certified;
}

export interface CertificateWish {
  readonly name: string;
  readonly use: 'server' | 'client';
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const USES = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' } as const;
/** This machine, by the names it goes by. */
const LOOPBACK_NAMES = sequence(
  retagged(2, Buffer.from('localhost')),
  retagged(7, Buffer.of(127, 0, 0, 1)),
  retagged(7, Buffer.from([...Array(15).fill(0), 1])),
);

/**
 * An authority of the sandbox's own, for certificates that are worth nothing anywhere else. Node makes keys and signs,
 * but writes no X.509 (RFC 5280), and neither openssl nor a package for it need be there: hence these few lines.
 */
export function makeAuthority(name: string, notBefore: Date, notAfter: Date): CertificateAuthority {
  const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = distinguishedName(name);
  const keyId = keyIdOf(own.publicKey);
  const certify = (subject: Buffer, key: KeyObject, validity: Buffer, extensions: Buffer): string => {
    const body = sequence(
      tagged(0, integer(Buffer.of(2))),
      // The first bit is cleared so that no zero byte has to go before it.
      integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
      ECDSA_WITH_SHA256,
      issuer,
      validity,
      subject,
      publicPart(key),
      tagged(3, extensions),
    );
    return pem(sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, own.privateKey))));
  };
  const ownExtensions = sequence(
    extension('2.5.29.19', sequence(truth()), true),
    // keyCertSign and cRLSign.
    extension('2.5.29.15', bits(Buffer.of(0b0000_0110), 1), true),
    extension('2.5.29.14', octets(keyId)),
  );
  return {
    certificate: certify(issuer, own.publicKey, sequence(time(notBefore), time(notAfter)), ownExtensions),
    key: privatePart(own.privateKey),
    issue(wish) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const extensions = sequence(
        extension('2.5.29.19', sequence(), true),
        // digitalSignature.
        extension('2.5.29.15', bits(Buffer.of(0b1000_0000), 7), true),
        extension('2.5.29.37', sequence(objectId(USES[wish.use]))),
        extension('2.5.29.14', octets(keyIdOf(publicKey))),
        extension('2.5.29.35', sequence(retagged(0, keyId))),
        ...(wish.use === 'server' ? [extension('2.5.29.17', LOOPBACK_NAMES)] : []),
      );
      const validity = sequence(time(wish.notBefore), time(wish.notAfter));
      const certificate = certify(distinguishedName(wish.name), publicKey, validity, extensions);
      return { certificate, key: privatePart(privateKey) };
    },
  };
}

function distinguishedName(commonName: string): Buffer {
  return sequence(setOf(sequence(objectId('2.5.4.3'), text(commonName))));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  return sequence(objectId(id), ...(isCritical ? [truth()] : []), octets(value));
}

function publicPart(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function privatePart(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function keyIdOf(key: KeyObject): Buffer {
  return createHash('sha256').update(publicPart(key)).digest().subarray(0, 20);
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
