import type { FastifyRequest } from 'fastify';
import { ProvinceUpload, type ProvinceUploaded } from '../../connectors/province/schema.ts';
import { contentHash } from '../../domain/index.ts';
import { once, type WrittenAnswer } from '../once.ts';
import { type IncomingFile, receiveFile } from '../store/files.ts';
import { findDossier, saveFile } from '../store/province-records.ts';
import { linkTo, type ProvinceContext } from './context.ts';

export interface Upload extends ProvinceUpload {
  readonly file: IncomingFile;
}

/** Takes one file of a component in; only files the dossier names are taken, and only with the hash it names. */
export async function takeFile(
  context: ProvinceContext,
  request: FastifyRequest<{ Params: { code: string } }>,
  key: string | null,
): Promise<WrittenAnswer> {
  const upload = await readUpload(context, request);
  if (upload === null) return refused(400, 'UPLOAD_INCOMPLETE');
  return keepUpload(context, request.params.code, upload, key);
}

/** Takes over a file that has arrived whole, however it came; what is refused is thrown away. */
export async function keepUpload(
  context: ProvinceContext,
  code: string,
  upload: Upload,
  key: string | null,
): Promise<WrittenAnswer> {
  const { file } = upload;
  try {
    const refusal = objection(context, code, upload);
    if (refusal !== null) return refusal;
    await file.keep();
    return record(context, code, upload, key);
  } finally {
    await file.drop();
  }
}

function record(context: ProvinceContext, code: string, upload: Upload, key: string | null): WrittenAnswer {
  const { docCode, name, sha256, file } = upload;
  const call = {
    system: 'province',
    operation: 'upload-file',
    dossier: code,
    bodyHash: contentHash({ code, docCode, name, sha256 }),
    idempotencyKey: key,
    fileSha256: sha256,
  } as const;
  return context.store.transact(() =>
    once(context.store, call, () => {
      const { linkId, bytes } = saveFile(context.store, code, { name, sha256, bytes: file.bytes });
      const answer: ProvinceUploaded = { sha256, bytes, link: linkTo(context, linkId) };
      return { status: 201, body: JSON.stringify(answer) };
    }),
  );
}

function objection({ store }: ProvinceContext, code: string, { docCode, sha256, file }: Upload): WrittenAnswer | null {
  const dossier = findDossier(store, code);
  if (dossier === null) return refused(404, 'DOSSIER_UNKNOWN');
  const component = dossier.body.components.find((entry) => entry.docCode === docCode);
  if (component === undefined) return refused(422, 'COMPONENT_UNKNOWN');
  if (!component.files.some((named) => named.sha256 === sha256)) return refused(422, 'FILE_UNEXPECTED');
  return file.sha256 === sha256 ? null : refused(422, 'HASH_DIFFERS');
}

/** Fields come before the file, so that they are known when it has been read. Null: something is missing or too long. */
async function readUpload({ store }: ProvinceContext, request: FastifyRequest): Promise<Upload | null> {
  if (!request.isMultipart()) return null;
  const fields = new Map<string, string>();
  let file: IncomingFile | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else {
      await file?.drop();
      file = await receiveFile(store, part.file);
      if (part.file.truncated) {
        await file.drop();
        return null;
      }
    }
  }
  const named = ProvinceUpload.safeParse(Object.fromEntries(fields));
  if (file !== null && named.success) return { ...named.data, file };
  await file?.drop();
  return null;
}

function refused(status: number, error: string): WrittenAnswer {
  return { status, body: JSON.stringify({ error }) };
}
