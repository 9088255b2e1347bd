import { describe, expect, it } from 'vitest';
import { checkReportText } from '../../../src/cli/check-report.ts';
import { doctorText } from '../../../src/cli/doctor-text.ts';
import { ocrExit, ocrText } from '../../../src/cli/ocr-report.ts';
import { openSession } from '../../../src/cli/session.ts';
import { statusText } from '../../../src/cli/status-text.ts';
import type { CheckReport } from '../../../src/pipeline/report.ts';
import { rowCounts } from '../../support/delivery-report.ts';

const session = (language = 'en') => openSession(['--lang', language, '--no-color'], new AbortController().signal);

describe('sohoa check', () => {
  const report: CheckReport = {
    schema: 'sohoa/check-report/1',
    stacks: [],
    dossiers: 12,
    files: 40,
    bytes: 2_500_000,
    diskNeededBytes: 9e9,
    diskFreeBytes: 1e9,
    blocking: [{ code: 'DISK_WILL_NOT_DO', recovery: 'retry', where: {}, params: { free: '1 GB', needed: '9 GB' } }],
    findings: [],
    connections: [
      { target: 'province', ok: true, code: null },
      { target: 'portal', ok: false, code: 'TARGET_UNREACHABLE' },
      { target: 'other', ok: false, code: 'ACME_ODD' },
    ],
    exitCode: 75,
  };

  it('tells sizes, connections and what blocks, with what to do', () => {
    const text = checkReportText(report, 'loi.csv', session());
    expect(text).toContain('12 dossiers, 40 files, 2.5 MB');
    expect(text).toContain('about 9.0 GB needed, 1.0 GB free');
    expect(text).toContain('province: reachable');
    expect(text).toContain('portal: portal does not answer.');
    expect(text).toContain('other: ACME_ODD');
    expect(text).toContain('To do: Free some space');
    expect(text).toContain('loi.csv');
    expect(text).not.toContain('No problem found');
  });

  it('says so when all is well', () => {
    const text = checkReportText({ ...report, blocking: [], exitCode: 0, connections: [] }, null, session('vi'));
    expect(text).toContain('Không phát hiện vấn đề nào.');
  });
});

describe('sohoa ocr', () => {
  const good = { input: 'a.jpg', pdf: 'a.ocr.pdf', text: 'a.ocr.txt', pages: [], seconds: 3, problem: null };
  const damaged = { code: 'FILE_DAMAGED', recovery: 'fix-input', where: {}, params: {} } as const;
  const bad = { ...good, input: 'b.jpg', pdf: null, text: null, problem: damaged };

  it('names what was written, and why nothing was', () => {
    const text = ocrText({ files: [good, bad] }, session());
    expect(text).toContain('Written: a.ocr.pdf');
    expect(text).toContain('b.jpg\n  A file cannot be read');
  });

  it('ends with the worst of its files', () => {
    expect(ocrExit({ files: [good] })).toBe(0);
    expect(ocrExit({ files: [good, bad] })).toBe(4);
  });
});

describe('sohoa status', () => {
  it('shows every dossier in a line and the counts', () => {
    const dossier = { problems: [], pageCount: 3, heldCount: 0, recordVersion: 1, updatedAt: '2026-11-22T01:00:00Z' };
    const dossiers = [
      { ...dossier, id: '1', code: 'H1', state: 'done' as const },
      { ...dossier, id: '2', code: 'H2', state: 'held' as const, heldCount: 2 },
    ];
    const counts = rowCounts({ pending: 1, accepted: 1 });
    const text = statusText({ dossiers, outbox: { portal: counts } }, session('vi'));
    expect(text).toMatch(/H2 +chờ kiểm tra +3 +2 +22\/11\/2026 08:00/);
    expect(text).toContain('Hồ sơ: 1 hoàn thành · 1 chờ kiểm tra');
    expect(text).toContain('Hàng chờ gửi portal: 1 đang chờ gửi · 1 đã được nhận');
  });

  it('says how to begin', () => {
    expect(statusText({ dossiers: [], outbox: {} }, session())).toContain('sohoa run digitize');
  });
});

describe('sohoa doctor', () => {
  it('lists good findings too and counts the bad ones', () => {
    const findings = [
      { name: 'disk', ok: true, detail: 'disk-ok', params: { gigabytes: 80 }, exitCode: 0 },
      { name: 'acme', ok: false, detail: 'acme-odd', params: {}, exitCode: 5 },
    ];
    const text = doctorText(findings, session());
    expect(text).toMatch(/✓ Disk +writable; 80 GB free/);
    expect(text).toMatch(/✗ acme +acme-odd/);
    expect(text).toContain('1 finding(s)');
  });
});
