import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule of WCAG A and AA and of good practice, or those named; each finding with the elements it is about. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const only = rules === undefined ? '' : `, runOnly: ${JSON.stringify(rules)}`;
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations']${only} }).then(({ violations }) =>
       violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  )) as string[];
  return found;
}
