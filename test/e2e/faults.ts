import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { PHONE_SIZE } from './phone.ts'

/** What the screen that is open must never do: break a rule that a machine can find, or scroll sideways. */
export const faultsOn = async (page: Page): Promise<string[]> => {
  const path = new URL(page.url()).pathname
  // As tall as its content: a bar that stays at the edge would hide parts of what scrolls under it from the measure of targets.
  const size = page.viewportSize() ?? PHONE_SIZE
  await page.setViewportSize({ ...size, height: 6_000 })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  await page.setViewportSize(size)
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return [
    ...violations.map((violation) => `${path}: ${violation.id} at ${violation.nodes[0]?.target.join(' ')}`),
    ...(isTooWide ? [`${path}: scrolls sideways`] : []),
    ...((await page.getByRole('banner').count()) > 1 ? [`${path}: has two heads`] : []),
  ]
}
