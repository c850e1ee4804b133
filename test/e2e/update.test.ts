import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, installApp, makeCode, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

/** Builds the app under that name into a folder of its own. */
const build = (name: string): string => {
  const outDir = join(folder, name)
  const env = { ...process.env, BUILD: name, NODE_ENV: 'production' }
  execFileSync(resolve('node_modules/.bin/vite'), ['build', '--outDir', outDir, '--logLevel', 'error'], { env })
  return outDir
}

/** Puts a build in the place that the office serves. */
const deploy = (built: string): void => {
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  cpSync(built, join(folder, 'dist'), { recursive: true })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  deploy(build('một'))
  office = await startOffice(dataDir, { cwd: folder })
  phone = await openPhone(join(folder, 'phone'), { isWhole: true })
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

const versionShown = async (): Promise<string | null> => {
  await phone.page.goto(`${office.address}/about`)
  return phone.page.getByText(/^Phiên bản /).textContent()
}

/** Asks the browser to look for a new version, and waits until it has been taken or turned down. */
const lookForUpdate = (): Promise<boolean> =>
  phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const { installing } = registration
    if (installing === null) return registration.waiting !== null
    return new Promise<boolean>((settled) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'installed') settled(true)
        if (installing.state === 'redundant') settled(false)
      })
    })
  })

it('[hazards 21, 22] an update two versions on is taken whole or not at all, when the user says so, and the queue goes on', async () => {
  await installApp(phone.page, office.address)
  await phone.context.setOffline(true)
  await addProducer(phone.page, 'HTX Chè Khe Sanh')
  expect(await versionShown()).toBe('Phiên bản một')

  // A version that breaks off half-way: one of its files cannot be had.
  deploy(build('ba'))
  const assets = join(folder, 'dist', 'assets')
  const missing = readdirSync(assets).find((name) => name.startsWith('index-') && name.endsWith('.js')) ?? ''
  renameSync(join(assets, missing), join(folder, missing))
  await phone.context.setOffline(false)
  expect(await lookForUpdate()).toBe(false)
  await phone.context.setOffline(true)
  await phone.page.goto(`${office.address}/queue`)
  await phone.page.getByRole('heading', { name: /^Đang chờ/ }).waitFor()
  expect(await versionShown()).toBe('Phiên bản một')

  // The battery dies while it is tried again.
  await phone.context.setOffline(false)
  const looking = lookForUpdate().catch(() => false)
  await phone.kill()
  await looking
  phone = await openPhone(join(folder, 'phone'), { isWhole: true })
  expect(await versionShown()).toBe('Phiên bản một')

  // Whole: it waits until the user takes it, and never interrupts.
  renameSync(join(folder, missing), join(assets, missing))
  expect(await lookForUpdate()).toBe(true)
  expect(await versionShown()).toBe('Phiên bản một')
  await Promise.all([phone.page.waitForEvent('load'), phone.page.getByRole('button', { name: 'Dùng bản mới' }).click()])
  expect(await versionShown()).toBe('Phiên bản ba')

  // The version before is kept, to go back to and forth again, also without a network.
  await phone.context.setOffline(true)
  const goOver = async (button: string): Promise<void> => {
    await phone.page.goto(`${office.address}/about`)
    await Promise.all([phone.page.waitForEvent('load'), phone.page.getByRole('button', { name: button }).click()])
  }
  await goOver('Dùng bản trước')
  expect(await versionShown()).toBe('Phiên bản một')
  await phone.page.goto(`${office.address}/producers`)
  await phone.page.getByText('HTX Chè Khe Sanh').waitFor()
  await goOver('Dùng bản mới nhất')
  expect(await versionShown()).toBe('Phiên bản ba')

  await phone.page.goto(`${office.address}/producers`)
  await phone.page.getByText('HTX Chè Khe Sanh').waitFor()
  await phone.context.setOffline(false)
  const desk = await phone.context.newPage()
  await signIn(desk, office.address)
  const code = await makeCode(desk, 'Trần Thị Hoa')
  await desk.close()
  await enrol(phone.page, office.address, code)
  await untilAllSent(phone.page, office.address)
  expect(officeRecords(dataDir)).toMatchObject([{ data: { name: 'HTX Chè Khe Sanh' } }])
})
