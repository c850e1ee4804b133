import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { faultsOfScreens } from './every-screen.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { openPhone } from './phone.ts'
import { signIn } from './steps.ts'

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
  '/people',
  '/people/new',
  '/areas',
  '/areas/add',
  '/areas/import',
  '/lock',
  '/devices',
  '/devices/collect',
  '/devices/quarantine',
  '/users',
  '/integrity',
  '/audit',
  '/queue',
  '/account',
  '/settings',
  '/settings/holidays',
  '/settings/rates',
  '/retention',
  ...['/about/security', '/about/data', '/about/impact'],
  '/certificates',
  '/certificates/new',
  '/certificates/import',
  '/checks',
  '/files',
].map((path) => `/office${path}`)

/** What is wrong with the screens of an office with sample data in that language. Each language has a file of its own, so that both are looked at at once. */
export const faultsOfOffice = async (language: 'vi' | 'en'): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  const { address, stop } = await startOffice(join(folder, 'office'), { sampleData: true })
  const { page, close } = await openPhone(join(folder, 'desk'), { isStored: false })
  try {
    const paths = await officePaths(page, address, join(folder, 'office'))
    return await faultsOfScreens(page, { address, settings: '/office/settings', paths }, language)
  } finally {
    await close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Signs in, and gives the addresses of the office's screens: those of the sample's records among them. */
const officePaths = async (page: Page, address: string, dataDir: string): Promise<string[]> => {
  await signIn(page, address)
  await page.getByText('12').first().waitFor()
  const records = officeRecords(dataDir)
  const idsOf = (wanted: string): string[] => records.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  await page.goto(`${address}/office/dossiers`)
  const dossiers = page.getByRole('table').getByRole('link')
  await dossiers.first().waitFor()
  const hrefs = await dossiers.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [
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
}
