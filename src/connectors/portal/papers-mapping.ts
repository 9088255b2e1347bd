import type { RecordDocument } from '../../domain/index.ts';
import type { DeliveryAnswer, RecordBundle } from '../../plugin/index.ts';
import type { PortalPaper, PortalResultPaper } from './schema.ts';
import type { PortalSettings } from './settings.ts';

export type PortalLinks = DeliveryAnswer['links'];

/** TaiLieuNop: every document that is no result and whose file has a link. */
export function portalPapers(
  documents: readonly RecordDocument[],
  links: PortalLinks,
  settings: PortalSettings,
): PortalPaper[] {
  return documents.flatMap((document) => {
    const link = links[pdfOf(document)?.sha256 ?? ''];
    if (document.resultCode !== null || link === undefined) return [];
    const { reuse } = document;
    return [
      {
        TepDinhKemId: settings.paperIds ? document.docCode : '',
        TenTepDinhKem: paperName(document),
        IsDeleted: '0',
        MaThanhPhanHoSo: document.component ?? '',
        DuongDanTaiTepTin: link,
        DuocSoHoa: '1',
        DuocTaiSuDung: reuseState(reuse.state),
        DuocLayTuKhoDMQG: reuse.fromNationalStore ? '1' : '0',
        MaKetQuaThayThe: reuse.replacedByResultCode ?? '',
      },
    ];
  });
}

/** DanhSachGiayToKetQua: the results of the procedure. */
export function portalResultPapers(
  documents: readonly RecordDocument[],
  links: PortalLinks,
  settings: PortalSettings,
): PortalResultPaper[] {
  return documents.flatMap((document) => {
    const link = links[pdfOf(document)?.sha256 ?? ''];
    if (document.resultCode === null || link === undefined) return [];
    return [
      {
        TenGiayTo: paperName(document),
        MaThanhPhanHoSo: document.component ?? '',
        GiayToId: settings.paperIds ? document.docCode : '',
        DuongDanTepTinKetQua: link,
        MaGiayToKetQua: document.resultCode,
      },
    ];
  });
}

/** SHA-256 of the files the portal will fetch: the PDF of each document. */
export function publishedFiles(bundle: RecordBundle): string[] {
  return bundle.record.documents.flatMap((document) => pdfOf(document)?.sha256 ?? []);
}

/** Links that stand for those a delivery brings, so that a body can be judged and shown before there are any. */
export function placeholderLinks(bundle: RecordBundle): PortalLinks {
  return Object.fromEntries(publishedFiles(bundle).map((sha256) => [sha256, `https://link.invalid/${sha256}`]));
}

/** The first PDF of a paper: the portal takes one file each. A searchable side copy stands after the original. */
export function pdfOf({ files }: RecordDocument): RecordDocument['files'][number] | null {
  return files.find(({ name }) => name.endsWith('.pdf') && !name.endsWith('.search.pdf')) ?? null;
}

/** What the paper is called, without anybody's name: its type and number, else its kind, else its number here. */
export function paperName({ typeName, paperKind, code, docCode }: RecordDocument): string {
  const kind = typeName ?? paperKind;
  if (kind === null) return code ?? docCode;
  return code === null ? kind : `${kind} ${code}`;
}

function reuseState(state: number): '0' | '1' | '2' {
  return state === 1 ? '1' : state === 2 ? '2' : '0';
}
