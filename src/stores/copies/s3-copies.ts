import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { CopyPlace } from './copy-place.ts';

export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** In front of every name; '' = none. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
};

/** Its warnings go to the console otherwise, with the names of objects. */
const SILENCE = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

/** A bucket of an S3 server, of Amazon's or of another make. */
export function s3Copies({ endpoint, region, bucket, prefix, ...credentials }: S3Place): CopyPlace {
  const client = new S3Client({
    ...{ endpoint, region, credentials },
    // Servers of other makes rarely know buckets as host names, nor checksums that follow the body.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENCE,
  });
  const object = (name: string) => ({ Bucket: bucket, Key: `${prefix}${name}` });
  const bytesOf = async (name: string): Promise<number | null> => {
    try {
      return (await client.send(new HeadObjectCommand(object(name)))).ContentLength ?? null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  };
  return {
    async put(name, { path, sha256 }) {
      const { size } = await stat(path);
      if ((await bytesOf(name)) === size) return;
      const ContentType = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
      const Body = createReadStream(path);
      await client.send(
        new PutObjectCommand({ ...object(name), Body, ContentLength: size, ContentType, ChecksumSHA256 }),
      );
      // Not every server looks at the hash it is given.
      if ((await bytesOf(name)) !== size) throw Object.assign(new Error('another size'), { name: 'SizeDiffers' });
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(object(name)));
    },
  };
}

/** 403 too: so a server answers whoever may read objects but not list them. Where more is forbidden, the write says so. */
function isAbsent(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === 404 || status === 403;
}
