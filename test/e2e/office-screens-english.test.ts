import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOfScreens, MANY_SCREENS } from './every-screen.ts'
import { officePaths } from './office-paths.ts'
import { startOffice } from './office-process.ts'
import { openPhone, type Phone } from './phone.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  browser = await openPhone(join(folder, 'desk'))
})

afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it(
  'every screen of the office can be used by everyone, on a phone and at a desk, in English',
  MANY_SCREENS,
  async () => {
    const { address } = office
    const paths = await officePaths(browser.page, address, join(folder, 'office'))
    expect(await faultsOfScreens(browser.page, { address, settings: '/office/settings', paths }, 'en')).toEqual([])
  },
)
