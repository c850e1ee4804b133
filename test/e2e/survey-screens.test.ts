import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { language } from '../../src/app/messages/language.ts'
import { faultsOnScreen, layoutFaults } from './axe.ts'
import { chooseLanguage, MANY_SCREENS, withLargeText } from './every-screen.ts'
import { startOffice } from './office-process.ts'
import { DESK_SIZE, openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { openScreen, prepareSurveyScreens, type SurveyScreen } from './survey-screens.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone
let screens: SurveyScreen[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'))
  browser = await openPhone(join(folder, 'phone'), { hasMedia: true, isStored: false })
  screens = await prepareSurveyScreens(browser.page, office.address)
})

afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('surveys', () => {
  it.each(['vi', 'en'] as const)(
    'can be used by everyone, on a phone and at a desk, in %s',
    MANY_SCREENS,
    async (tongue) => {
      const { page } = browser
      for (const settings of ['/settings', '/office/settings'])
        await chooseLanguage(page, office.address + settings, tongue)
      language.value = tongue
      const faults: string[] = []
      for (const screen of screens) {
        await openScreen(page, office.address, screen)
        for (const size of [PHONE_SIZE, DESK_SIZE]) {
          await page.setViewportSize(size)
          if (size === PHONE_SIZE && !screen.path.startsWith('/office'))
            faults.push(...(await withLargeText(page, () => layoutFaults(page, `${screen.name} with text of 200 %`))))
          // Axe looks at each size in one language, and in each language at one size (`every-screen.ts`).
          const look = (size === PHONE_SIZE) === (tongue === 'vi') ? faultsOnScreen : layoutFaults
          faults.push(...(await look(page, `${screen.name} at ${size.width}`)))
        }
      }
      expect(faults).toEqual([])
    },
  )
})
