import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOfScreens, MANY_SCREENS } from './every-screen.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { signIn } from './steps.ts'

let folder: string
let office: Awaited<ReturnType<typeof startOffice>>
let browser: Phone
let paths: string[]

const PATHS = [
  '',
  '/producers',
  '/map',
  '/products',
  '/assessments',
  '/surveys',
  '/forms',
  '/intake',
  '/council',
  '/dossiers',
  '/figures',
  '/figures?sample=only&stars=2',
  '/figures?area=00000',
  '/products?gate=3:packaging',
  '/programme',
  '/programme/money',
  '/programme/outlook?of=all',
  '/plans',
  '/trainings',
  '/trainings/proposals',
  '/reports',
  '/data',
  '/data/import',
  '/data/api',
  '/data/keys',
  '/areas',
  '/areas/add',
  '/areas/import',
  '/devices',
  '/devices/collect',
  '/users',
  '/queue',
  '/settings',
  '/settings/holidays',
  '/settings/rates',
  '/certificates',
  '/certificates/new',
  '/certificates/import',
  '/checks',
  '/files',
].map((path) => `/office${path}`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  office = await startOffice(join(folder, 'office'), { sampleData: true })
  browser = await openPhone(join(folder, 'desk'))
  const { page } = browser
  await signIn(page, office.address)
  await page.getByText('12').first().waitFor()
  const records = officeRecords(join(folder, 'office'))
  const idsOf = (wanted: string): string[] => records.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  await page.goto(`${office.address}/office/dossiers`)
  const dossiers = page.getByRole('table').getByRole('link')
  await dossiers.first().waitFor()
  const hrefs = await dossiers.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  paths = [
    ...PATHS,
    ...idsOf('plan')
      .slice(0, 2)
      .map((id) => `/office/plans/${id}`),
    ...idsOf('action')
      .slice(0, 1)
      .map((id) => `/office/actions/${id}`),
    ...idsOf('training').flatMap((id) => [`/office/trainings/${id}`, `/office/trainings/${id}/sheet`]),
    ...idsOf('response').map((id) => `/office/surveys/${id}`),
    ...hrefs.slice(0, 2),
  ]
})

afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it.each(['vi', 'en'] as const)(
  'every screen of the office can be used by everyone, on a phone and at a desk, in %s',
  MANY_SCREENS,
  async (language) => {
    const screens = { address: office.address, settings: '/office/settings', paths }
    expect(await faultsOfScreens(browser.page, screens, language)).toEqual([])
  },
)
