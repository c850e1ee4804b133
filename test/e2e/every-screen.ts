import type { Page } from 'playwright-core'
import { faultsOnScreen, layoutFaults, scrollsSideways } from './axe.ts'
import { DESK_SIZE, PHONE_SIZE } from './phone.ts'

/** Screens that have their language set in the same place. */
interface Screens {
  readonly address: string
  readonly settings: string
  readonly paths: readonly string[]
}

/** Some forty screens, each looked at three times: minutes on a machine that is busy with something else. */
export const MANY_SCREENS = { timeout: 600_000 }

/** Opens a screen by its address, and waits until it says what it is. */
export const openAt = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.locator('h1').filter({ hasText: /\S/ }).first().waitFor()
}

/** Goes to a screen as by a link, without loading the page anew; by way of the settings, so that no two screens of one kind come behind one another. */
export const goTo = async (page: Page, settings: string, path: string): Promise<void> => {
  if (!page.url().endsWith(settings)) await followLink(page, settings)
  if (path !== settings) await followLink(page, path)
}

/** Presses a link to it, and waits for the heading of what comes in the place of what was there. */
const followLink = async (page: Page, href: string): Promise<void> => {
  await page.evaluate((to) => {
    for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-left', '')
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, href)
  await page.locator('h1:not([data-left])').filter({ hasText: /\S/ }).first().waitFor()
}

export const chooseLanguage = async (page: Page, settings: string, language: 'vi' | 'en'): Promise<void> => {
  await openAt(page, settings)
  await page.locator('select').first().selectOption(language)
  await page.locator(`html[lang="${language}"]`).waitFor()
}

/**
 * What is wrong with these screens in that language: on a phone, there also with the largest text, and at a desk. In Vietnamese each is opened by its
 * address, in English by a link. How it lies is looked at in both languages and sizes; axe, to which words and sizes are one thing each, looks in
 * Vietnamese at the phone and in English at the desk.
 */
export const faultsOfScreens = async (
  page: Page,
  { address, settings, paths }: Screens,
  language: 'vi' | 'en',
): Promise<string[]> => {
  await chooseLanguage(page, `${address}${settings}`, language)
  const faults: string[] = []
  for (const path of paths) {
    await page.setViewportSize(PHONE_SIZE)
    await (language === 'vi' ? openAt(page, `${address}${path}`) : goTo(page, settings, path))
    const onPhone = language === 'vi' ? faultsOnScreen : layoutFaults
    faults.push(...(await onPhone(page, `${path} on a phone`)))
    if (await withLargeText(page, () => scrollsSideways(page)))
      faults.push(`${path}: scrolls sideways with text of 200 %`)
    await page.setViewportSize(DESK_SIZE)
    const atDesk = language === 'en' ? faultsOnScreen : layoutFaults
    faults.push(...(await atDesk(page, `${path} at a desk`)))
  }
  return faults
}

/** Looks at the page with the largest text. The setting is this attribute; that it is kept and put there is shown elsewhere. */
export const withLargeText = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
  const root = page.locator(':root')
  await root.evaluate((element) => element.setAttribute('data-text-size', '200'))
  const seen = await look()
  await root.evaluate((element) => element.setAttribute('data-text-size', '100'))
  return seen
}
