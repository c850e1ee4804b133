import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { PHONE_SIZE } from './phone.ts'

/** Rules of WCAG 2.2, levels A and AA, that a machine can check. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a screen must never do: break a rule that a machine can find, or lay itself out badly. `name` says which screen it was. */
export const faultsOnScreen = async (page: Page, name: string): Promise<string[]> => {
  const hasDialog = (await page.locator('dialog[open]').count()) > 0
  // As tall as its content: a bar that stays at the edge would hide parts of what scrolls under it from the measure of targets.
  const size = page.viewportSize() ?? PHONE_SIZE
  if (!hasDialog) await page.setViewportSize({ ...size, height: 9_000 })
  const axe = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true)
  const { violations } = await (hasDialog ? axe.include('dialog[open]') : axe).analyze()
  await page.setViewportSize(size)
  return [
    ...violations.map((violation) => `${name}: ${violation.id} at ${violation.nodes[0]?.target.join(' ')}`),
    ...(await layoutFaults(page, name)),
    ...((await page.getByRole('banner').count()) > 1 ? [`${name}: has two heads`] : []),
  ]
}

/** A page or dialog that scrolls sideways, and words that run over the edge of what is pressed. */
export const layoutFaults = async (page: Page, name: string): Promise<string[]> => {
  const { isTooWide, spilt } = await page.evaluate(() => ({
    isTooWide: [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] .dialog-body')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
    spilt: [...document.querySelectorAll('.choice-card, .button')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.textContent),
  }))
  return [
    ...(isTooWide ? [`${name}: scrolls sideways`] : []),
    ...spilt.map((text) => `${name}: “${text}” does not fit its box`),
  ]
}
