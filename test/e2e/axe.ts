import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { PHONE_SIZE } from './phone.ts'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** Rules of WCAG 2.2, levels A and AA, that a machine can check. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a screen must never do: break a rule that a machine can find, or lay itself out badly. `name` says which screen it was. */
export const faultsOnScreen = async (page: Page, name: string): Promise<string[]> => {
  const hasDialog = (await page.locator('dialog[open]').count()) > 0
  // As tall as its content: a bar that stays at the edge would hide parts of what scrolls under it from the measure of targets.
  const size = page.viewportSize() ?? PHONE_SIZE
  if (!hasDialog) await page.setViewportSize({ ...size, height: 9_000 })
  const violations = await violationsOn(page, { tags: TAGS, ...(hasDialog ? { within: 'dialog[open]' } : {}) })
  await page.setViewportSize(size)
  return [
    ...violations.map((violation) => `${name}: ${violation}`),
    ...(await layoutFaults(page, name)),
    ...((await page.getByRole('banner').count()) > 1 ? [`${name}: has two heads`] : []),
  ]
}

/** Where the page, or a part of it, breaks one of axe's rules: all of them, or those with these tags. */
export const violationsOn = async (
  page: Page,
  options: { within?: string; tags?: readonly string[] } = {},
): Promise<string[]> => {
  // Half a megabyte of script: once a page, not once a look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async ({ within, tags }) => {
    // What passes is not told: to describe each element that keeps a rule takes longer than to check it.
    const results = await window.axe?.run(within ?? document, {
      resultTypes: ['violations'],
      ...(tags === undefined ? {} : { runOnly: [...tags] }),
    })
    if (results === undefined) throw new Error('axe is not on the page')
    return results.violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
  }, options)
}

/** A page or dialog that is wider than what shows it. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] .dialog-body')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  )

/** A page or dialog that scrolls sideways, and words that run over the edge of what is pressed. */
export const layoutFaults = async (page: Page, name: string): Promise<string[]> => {
  const spilt = await page.evaluate(() =>
    [...document.querySelectorAll('.choice-card, .button')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.textContent),
  )
  return [
    ...((await scrollsSideways(page)) ? [`${name}: scrolls sideways`] : []),
    ...spilt.map((text) => `${name}: “${text}” does not fit its box`),
  ]
}
