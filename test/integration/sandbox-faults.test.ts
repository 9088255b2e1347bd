import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type FaultKind } from '../../src/sandbox/index.ts';
import { runWithFault, saidTwice } from '../support/fault-run.ts';

/** 200 dossiers in all. `test/bench/delivery-faults.ts` does the same with 200 for each fault. */
const DOSSIERS = Math.ceil(200 / FAULT_KINDS.length);
/** What looks like a wrong setting or a file that is too large: the drain leaves it for another, or for a person. */
const FOR_A_PERSON: ReadonlySet<FaultKind> = new Set(['redirect', 'certificate', 'too-large']);

describe.each(FAULT_KINDS)('%s in a fifth of all calls', (kind) => {
  it('keeps nothing back and sends nothing twice', async () => {
    // Only one call of a dossier brings an array.
    const share = kind === 'partial' ? 0.7 : 0.2;
    const { samples, report, drains, redriven, played, calls, holdings } = await runWithFault(kind, share, DOSSIERS);
    expect(report).toMatchObject({ accepted: 2 * DOSSIERS, left: 0, stopped: {} });
    if (!FOR_A_PERSON.has(kind)) expect([drains, redriven]).toEqual([1, 0]);
    expect(played[kind]).toBeGreaterThan(0);

    const expected = samples.map(({ bundle }) => ({
      code: bundle.record.dossier.code,
      content: bundle.contentHash,
      files: bundle.record.documents.flatMap(({ files }) => files.map(({ sha256 }) => sha256)).sort(),
      pdfs: bundle.record.documents.map(({ files }) => files[0]?.sha256).sort(),
    }));
    const atProvince = holdings.province.map(({ code, contentHash, components }) => ({
      code,
      content: contentHash,
      files: components.flatMap(({ files }) => files.map(({ sha256 }) => sha256)).sort(),
    }));
    const atPortal = holdings.portal.map(({ code, reference, files }) => ({
      code,
      content: reference.replace('sohoa:', ''),
      pdfs: files.map(({ sha256 }) => sha256).sort(),
    }));
    expect(atProvince).toEqual(expected.map(({ code, content, files }) => ({ code, content, files })));
    expect(atPortal).toEqual(expected.map(({ code, content, pdfs }) => ({ code, content, pdfs })));

    expect(saidTwice(calls)).toEqual([]);
    // One create and two uploads at the province, one create and one progress at the portal.
    // Of steps reported in two parts the second part is a call of its own.
    const said = calls.filter(({ replayed, byProxy }) => !replayed && !byProxy);
    const parts = kind === 'partial' ? (played['partial'] ?? 0) : 0;
    expect(said).toHaveLength(5 * DOSSIERS + parts);
  });
});
