import type { FastifyRequest } from 'fastify';
import { PAPER_FILE, PaperPush } from '../../connectors/portal/schema.ts';
import { contentHash } from '../../domain/index.ts';
import { once, type WrittenAnswer } from '../once.ts';
import { type IncomingFile, receiveFile } from '../store/files.ts';
import { keepPaper } from '../store/held-results.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { done, invalid, type ServiceAnswer } from './answers.ts';

/** As many members as the form may have, and the longest of them in UTF-8. */
const LIMITS = { fields: 60, fieldSize: 5000 * 4 };

/**
 * Takes one digitized paper into the national store: from then on it is listed under its holder's number. A form that
 * comes again with its key changes nothing.
 */
export async function takePaper(store: SandboxStore, request: FastifyRequest): Promise<WrittenAnswer> {
  const form = request.isMultipart() ? await readForm(store, request) : { fields: {}, file: null };
  const { fields, file } = form;
  try {
    const paper = PaperPush.safeParse(fields);
    if (!paper.success || file === null) {
      const names = paper.success ? [] : paper.error.issues.map(({ path }) => path.join('.'));
      return written(invalid(file === null ? [...names, PAPER_FILE] : names));
    }
    await file.keep();
    const { sha256, name } = file;
    const key = request.headers['idempotency-key'];
    const call = {
      system: 'portal',
      operation: 'push-paper',
      dossier: paper.data.MaHoSo,
      bodyHash: contentHash({ body: paper.data, sha256 }),
      idempotencyKey: typeof key === 'string' ? key : null,
      fileSha256: sha256,
    } as const;
    return store.transact(() =>
      once(store, call, () => {
        keepPaper(store, paper.data, { name, sha256 });
        return written(done());
      }),
    );
  } finally {
    await file?.drop();
  }
}

interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: (IncomingFile & { readonly name: string }) | null;
}

async function readForm(store: SandboxStore, request: FastifyRequest): Promise<Form> {
  const fields: Record<string, string> = {};
  let file: Form['file'] = null;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      await file?.drop();
      file = { ...(await receiveFile(store, part.file)), name: part.filename };
    }
  }
  return { fields, file };
}

/** Spelled one way, as it is given again to the byte. */
function written({ code, message }: ServiceAnswer): WrittenAnswer {
  return { status: 200, body: JSON.stringify({ error_code: String(code), message }) };
}
