import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { componentLines } from '../../../src/cli/components-text.ts';
import { readLine } from '../../../src/cli/read-line.ts';
import { reuseText, usedText } from '../../../src/cli/reuse-text.ts';
import { openSession } from '../../../src/cli/session.ts';
import type { PaperView, ReuseReport } from '../../../src/workspace/reuse/report.ts';

const session = (language = 'vi') => openSession(['--lang', language, '--no-color'], new AbortController().signal);

const paper = (more: Partial<PaperView> = {}): PaperView => ({
  ...{ ref: 'H99.14-261105-0001.0000001', kind: 'giay-khai-sinh', title: 'Giấy khai sinh', code: '12/2020' },
  ...{ issuedDate: '2020-01-15', issuer: 'UBND xã Mẫu', resultCode: null, store: 'own', alsoIn: ['province'] },
  ...{ dossierCode: 'H99.14-261105-0001', docCode: null, link: '/records/a.pdf', sha256: null },
  validity: { state: 'valid', reason: 'NO_TERM', validFrom: null, validUntil: null, term: 'indefinite', by: null },
  ...{ obstacles: [], doubt: null, together: [] },
  ...more,
});

const report = (more: Partial<ReuseReport> = {}): ReuseReport => ({
  day: '2026-11-23',
  procedure: { code: '2.900901', name: 'Hỗ trợ' },
  person: { isShared: false, numbers: [{ number: '001099000001', evidence: null }] },
  stores: [
    { store: 'own', state: 'answered', code: null, found: 1 },
    { store: 'portal', state: 'unreachable', code: 'TARGET_UNREACHABLE', found: 0 },
  ],
  isComplete: false,
  answers: [
    {
      component: { code: 'TP-02', name: 'Giấy khai sinh', required: true },
      ...{ kind: 'giay-khai-sinh', status: 'held', papers: [paper()] },
      database: { code: 'CSDLHT', name: 'CSDL hộ tịch', basis: 'QĐ 3458/QĐ-BTP', mark: 'S' },
    },
  ],
  doNotAsk: ['TP-02'],
  ...more,
});

describe('sohoa reuse in words', () => {
  it('begins with what must not be asked for and ends with who could not be asked', () => {
    const text = reuseText(report(), session());
    expect(text.indexOf('Không yêu cầu nộp:\n  TP-02 Giấy khai sinh')).toBeGreaterThan(0);
    expect(text).toContain('✓ Giấy khai sinh · 12/2020 · 2020-01-15 · UBND xã Mẫu');
    expect(text).toContain('còn hiệu lực (không thời hạn)');
    expect(text).toContain('cũng có ở province');
    expect(text).toContain('có trong CSDL hộ tịch (QĐ 3458/QĐ-BTP)');
    expect(text).toContain('portal: không hỏi được (TARGET_UNREACHABLE)');
    expect(text).toContain('vẫn có thể đang có');
    expect(text).not.toMatch(/vĩnh viễn/);
  });

  it('says why a paper is not given', () => {
    const validity = { ...paper().validity, state: 'unknown', reason: 'CHANGES_UNSEEN' } as const;
    const land = paper({ kind: 'gcn-quyen-su-dung-dat', title: null, validity, obstacles: ['UNKNOWN', 'INCOMPLETE'] });
    const answer = { component: null, kind: 'gcn-quyen-su-dung-dat', status: 'check', database: null } as const;
    const text = reuseText(
      report({ procedure: null, answers: [{ ...answer, papers: [land] }], doNotAsk: [] }),
      session(),
    );
    expect(text).toContain('– Giấy chứng nhận quyền sử dụng đất');
    expect(text).toContain('chưa xác định (chưa có trang thay đổi)');
    expect(text).toContain('! thiếu một mặt hoặc trang thay đổi');
    expect(text).toContain('Chưa có giấy tờ nào để miễn cho người dân.');
  });

  it('asks who is meant where a number is shared', () => {
    const person = { isShared: true, numbers: [{ number: '012345678', evidence: null }] };
    expect(reuseText(report({ person }), session('en'))).toContain('Say which one is meant: --name NAME');
  });

  it('says what to run after a use', () => {
    const used = { ref: 'a', component: null, fromNationalStore: false, replacedByResultCode: null, sha256: 'b' };
    const text = usedText({ dossier: 'X', uses: [{ ...used, state: 1, by: 'user:lan', at: '' }] }, session());
    expect(text).toContain('sohoa retry X');
  });
});

describe('components in words', () => {
  it('tells missing, optional, reused and too much apart', () => {
    const component = (code: string, required: boolean) => ({ code, name: code, paperKind: 'x', required });
    const lines = componentLines(
      {
        procedure: { root: '2.900901', name: '', validFrom: '2020-01-01' },
        components: [
          { component: component('A', true), documents: [], reused: false },
          { component: component('B', false), documents: [], reused: false },
          { component: component('C', true), documents: ['d.1'], reused: true },
        ],
        missing: [],
        extra: [{ docCode: 'd.2', paperKind: 'so-ho-khau' }],
      },
      session('en'),
    );
    expect(lines).toEqual([
      'A A: missing',
      'B B: not handed in (optional)',
      'C C: d.1 (reused)',
      'd.2 so-ho-khau: not asked for by the procedure: must not be asked for',
    ]);
  });
});

describe('a number on standard input', () => {
  it('is the first line, trimmed, and no more is read', async () => {
    expect(await readLine(Readable.from([' 0010', '99000001 \r\nmore']))).toBe('001099000001');
    expect(await readLine(Readable.from([]))).toBe('');
    let given = 0;
    const endless = (function* () {
      for (;;) {
        given++;
        yield 'x'.repeat(1000);
      }
    })();
    await readLine(Readable.from(endless));
    expect(given).toBeLessThan(100);
  });
});
