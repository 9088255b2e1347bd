import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { buildPage, hasChromium, openBrowser, openWindow } from '../support/browser.ts';
import { fakeDossier } from '../support/fake-review.ts';
import { type FakeReviewServer, startFakeReview } from '../support/fake-review-server.ts';

/** The page itself, in Debian's chromium, against invented dossiers: what does not need a workspace behind it. */
const SMALL = 'H56.14-240115-0001';
const NEXT = 'H56.14-240115-0002';
const LARGE = 'H56.14-240115-0800';
const FIRST_DATE = '/documents/0/issuedDate';

let browser: Browser;
let folder: string;
let server: FakeReviewServer;
let page: Page;
let troubles: string[];

describe.skipIf(!hasChromium)('the review page', () => {
  beforeAll(async () => {
    [browser, folder] = await Promise.all([openBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await page?.context().close();
    await server?.stop();
    expect(troubles).toEqual([]);
  });

  const open = async (address = '', colorScheme: 'light' | 'dark' = 'light'): Promise<void> => {
    server = await startFakeReview(folder, [fakeDossier(SMALL, 12), fakeDossier(NEXT, 5), fakeDossier(LARGE, 800)]);
    ({ page, troubles } = await openWindow(browser, server.url + address, { colorScheme }));
  };
  const openDossier = async (code: string): Promise<void> => {
    await open(`#/dossiers/${code}`);
    await field(FIRST_DATE).waitFor();
  };
  const field = (pointer: string) => page.locator(`[data-pointer="${pointer}"]`);
  const focusedPointer = () => page.evaluate('document.activeElement.dataset.pointer');
  /** Asked from outside: what waits inside the page is eval to its content policy. */
  const shows = (condition: string) =>
    expect.poll(() => page.evaluate(condition), { interval: 10, timeout: 15_000 }).toBe(true);
  const loaded = () =>
    shows(
      `(({ complete, naturalWidth } = {}) => complete === true && naturalWidth > 0)(document.querySelector('.sheet img') ?? undefined)`,
    );

  it('goes from the queue into a dossier, to its first doubtful field and the place on the page', async () => {
    await open();
    await page.locator('tbody a').first().waitFor();
    expect(await page.locator('.progress').innerText()).toContain('0/3, 3 chờ kiểm tra');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.place').waitFor();
    expect(await focusedPointer()).toBe(FIRST_DATE);
    expect(await isInSight('.place')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await focusedPointer()).toBe('/documents/1/issuedDate');
    expect(await page.locator('.thumbnail[aria-selected="true"]').getAttribute('aria-posinset')).toBe('11');
  });

  it('takes suggestions, what was read, and "not on the paper" with one key each', async () => {
    await openDossier(SMALL);
    await page.keyboard.press('Alt+2');
    expect(await field(FIRST_DATE).inputValue()).toBe('06/09/2024');
    await page.keyboard.press('Alt+o');
    expect(await field(FIRST_DATE).inputValue()).toBe('05/09/2024');
    await page.keyboard.press('Alt+0');
    expect(await field(FIRST_DATE).inputValue()).toBe('');
    await expect.poll(() => server.drafts.get(SMALL)?.changes).toEqual({ [FIRST_DATE]: null });
  });

  it('shows red only what can be no value, and does not save it', async () => {
    await openDossier(SMALL);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await field(FIRST_DATE).fill('31/02/2024');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await focusedPointer()).toBe(FIRST_DATE);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(1);
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.locator('.notice').innerText()).toContain('chưa hợp lệ');
    expect(server.calls).not.toContain(`POST /api/dossiers/${SMALL}/commit`);
  });

  it('leaves every key to the input method while a letter is composed', async () => {
    await openDossier(SMALL);
    const owner = field('/dossier/ownerName');
    await owner.focus();
    await page.keyboard.press('Control+a');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'Nguyê', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Enter');
    for (const key of ['Enter', 'F8', '?']) {
      // Some browsers tell only by this key code that an input method has the key.
      await page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', keyCode: 229, bubbles: true, cancelable: true }))`,
      );
    }
    expect(await focusedPointer()).toBe('/dossier/ownerName');
    expect(await page.locator('dialog').count()).toBe(0);
    await cdp.send('Input.insertText', { text: 'Nguyễn' });
    expect(await owner.inputValue()).toBe('Nguyễn');
    await page.keyboard.type('? s');
    expect(await owner.inputValue()).toBe('Nguyễn? s');
    await page.keyboard.press('Enter');
    expect(await focusedPointer()).toBe(FIRST_DATE);
    await expect.poll(() => server.drafts.get(SMALL)?.changes['/dossier/ownerName']).toBe('Nguyễn? s');
  });

  it('saves, goes on to the next dossier and keeps the zoom', async () => {
    await openDossier(SMALL);
    await page.keyboard.press('Alt+=');
    await page.keyboard.press('Alt+=');
    const before = await sheetWidth();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: NEXT }).waitFor();
    await page.locator('.sheet').waitFor();
    expect(await sheetWidth()).toBe(before);
  });

  it('keeps what is typed when the server is lost, says so, and sends it when it is back', async () => {
    await openDossier(SMALL);
    await server.stop();
    await field(FIRST_DATE).fill('07/09/2024');
    await expect.poll(() => page.locator('.banner-trouble').count()).toBe(1);
    expect(await field(FIRST_DATE).inputValue()).toBe('07/09/2024');
    await server.restart();
    await expect.poll(() => server.drafts.get(SMALL)?.changes[FIRST_DATE], { timeout: 10_000 }).toBe('2024-09-07');
    await expect.poll(() => page.locator('.banner-trouble').count()).toBe(0);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  it('opens 800 pages at once and turns them, holding few thumbnails', async () => {
    await open();
    await page.locator('tbody a').nth(2).focus();
    const start = performance.now();
    await page.keyboard.press('Enter');
    await page.locator('.thumbnail').first().waitFor();
    await loaded();
    const firstPaintMs = performance.now() - start;
    const turns: number[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const before = performance.now();
      await page.keyboard.press('Alt+PageDown');
      await shows(`document.querySelector('#paper').ariaLabel.includes('${turn + 2}/800')`);
      await loaded();
      turns.push(performance.now() - before);
    }
    await page.locator('#thumbnails').focus();
    await page.keyboard.press('End');
    await page.getByRole('option', { name: 'Trang 800', exact: false }).waitFor();
    turns.sort((a, b) => a - b);
    console.log(
      `800 pages: first paint ${firstPaintMs.toFixed(0)} ms, next page ${turns[5]?.toFixed(0)} ms (median of 10)`,
    );
    expect(await page.locator('.thumbnail').count()).toBeLessThan(60);
    expect(await page.locator('.thumbnail').count()).toBeGreaterThan(4);
    expect(await page.locator('[data-pointer]').count()).toBeLessThan(60);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing axe objects to: queue, dossier, words, dialogs (%s)',
    async (scheme) => {
      // Of all rules only this one depends on the colours.
      const rules = scheme === 'dark' ? ['color-contrast'] : undefined;
      await open('', scheme);
      await page.locator('tbody a').first().waitFor();
      expect(await axeViolations(page, rules)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.locator('.word').first().waitFor({ state: 'attached' });
      await field(FIRST_DATE).fill('99');
      await field('/dossier/ownerName').focus();
      expect(await axeViolations(page, rules)).toEqual([]);
      for (const key of ['F1', 'F8', 'Alt+h']) {
        await openDialog(key);
        expect(await axeViolations(page, rules)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.keyboard.press('F4');
      await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('word');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('.word-editor input').waitFor();
      expect(await page.locator('.word-editor input').inputValue()).toBe('chữ0-1');
      expect(await axeViolations(page, rules)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('chữ0-1');
    },
  );

  /** Pressed again where the page was not ready: on a busy machine a dossier is not locked at once, and the key is refused. */
  const openDialog = async (key: string): Promise<void> => {
    await expect
      .poll(async () => {
        await page.keyboard.press(key);
        const shown = page.getByRole('dialog').waitFor({ timeout: 3000 });
        return shown.then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
  };

  const sheetWidth = async () => (await page.locator('.sheet').boundingBox())?.width;
  const isInSight = async (selector: string): Promise<boolean> => {
    const [inner, outer] = await Promise.all([
      page.locator(selector).boundingBox(),
      page.locator('#paper').boundingBox(),
    ]);
    if (inner === null || outer === null) return false;
    const inWidth = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
    return inWidth && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  };
});
