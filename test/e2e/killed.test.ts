import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Evidence, filesOf } from '../../src/domain/records/evidence.ts'
import { startOffice } from './office-process.ts'
import { officeFile, officeLedger, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { galleryPhoto } from './pictures.ts'
import { addProducer, enrol, installApp, makeCode, signIn, toCriterion, untilAllSent } from './steps.ts'

/** Kills of the browser by SIGKILL; `BROWSER_KILLS=30` does as many as anybody asks for. */
const KILLS = Number(process.env.BROWSER_KILLS ?? 6)

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  phone = await openPhone(join(folder, 'phone'), { hasMedia: true, isWhole: true })
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Installs the app on the phone and enrols it. */
const enrolled = async (): Promise<void> => {
  const desk = await phone.context.newPage()
  await signIn(desk, office.address)
  const code = await makeCode(desk, 'Trần Thị Hoa')
  await desk.close()
  await installApp(phone.page, office.address)
  await enrol(phone.page, office.address, code)
}

it(
  '[hazard 2] a browser killed again and again, while typing and while sending, loses nothing that it called saved and sends nothing twice',
  async () => {
    await enrolled()
    await addProducer(phone.page, 'HTX Chè Khe Sanh')
    const producer = new URL(phone.page.url()).pathname

    let saved = ''
    for (let kill = 0; kill < KILLS; kill += 1) {
      // In every other round without a network, so that what waits grows; else the kill falls into an exchange.
      await phone.context.setOffline(kill % 2 === 0)
      await phone.page.goto(`${office.address}${producer}/edit`)
      const note = phone.page.getByLabel(/^Ghi chú/)
      await expect.poll(() => note.inputValue(), { timeout: 20_000 }).toContain(saved)
      saved = `Lần ${kill + 1}`
      await note.fill(saved)
      await phone.page.getByText('Đã lưu trên máy').waitFor()
      await note.pressSequentially(' và một câu viết dở')
      await phone.kill()
      phone = await openPhone(join(folder, 'phone'), { hasMedia: true, isWhole: true })
    }
    await phone.page.goto(`${office.address}${producer}`)
    await phone.page.getByText(saved).waitFor()
    await untilAllSent(phone.page, office.address)
    const [record] = officeRecords(dataDir)
    expect(record?.data).toMatchObject({ name: 'HTX Chè Khe Sanh', note: expect.stringContaining(saved) })
    const ledger = officeLedger(dataDir)
    expect(new Set(ledger.map(({ m }) => m)).size).toBe(ledger.length)
    expect(ledger.every(({ verdict }) => verdict === 'applied')).toBe(true)
  },
  60_000 + KILLS * 20_000,
)

it(
  '[hazard 23] a browser killed again and again, while taking photos and while sending them, keeps every photo that it called saved',
  async () => {
    await enrolled()
    await toCriterion(phone.page)
    const criterion = phone.page.url()
    for (let kill = 0; kill < KILLS; kill += 1) {
      await phone.context.setOffline(kill % 2 === 0)
      await phone.page.goto(criterion)
      const photos = [
        await galleryPhoto(phone.page, `Ảnh ${kill}a`),
        await galleryPhoto(phone.page, `Ảnh ${kill}b`),
      ] as const
      const gallery = phone.page.locator('input[type=file]').first()
      await gallery.setInputFiles(photos[0])
      await phone.page.getByText('Đã lưu 1 minh chứng trên máy').waitFor()
      await gallery.setInputFiles(photos[1])
      await phone.kill()
      phone = await openPhone(join(folder, 'phone'), { hasMedia: true, isWhole: true })
    }
    await phone.page.goto(criterion)
    await untilAllSent(phone.page, office.address)
    const taken = officeRecords(dataDir).flatMap(({ kind, data }) =>
      kind === 'evidence' ? [Evidence.parse(data)] : [],
    )
    expect(taken.length).toBeGreaterThanOrEqual(KILLS)
    for (const { sha256 } of taken.flatMap(filesOf))
      expect(createHash('sha256').update(officeFile(dataDir, sha256)).digest('hex')).toBe(sha256)
  },
  60_000 + KILLS * 20_000,
)
