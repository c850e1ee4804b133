import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeLedger, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, installApp, makeCode, signIn, untilAllSent } from './steps.ts'

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
  phone = await openPhone(join(folder, 'phone'))
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it(
  '[hazard 2] a browser killed again and again, while typing and while sending, loses nothing that it called saved and sends nothing twice',
  async () => {
    const desk = await phone.context.newPage()
    await signIn(desk, office.address)
    const code = await makeCode(desk, 'Trần Thị Hoa')
    await desk.close()
    await installApp(phone.page, office.address)
    await enrol(phone.page, office.address, code)
    await addProducer(phone.page, 'HTX Chè Khe Sanh')
    const producer = new URL(phone.page.url()).pathname

    let saved = ''
    for (let kill = 0; kill < KILLS; kill += 1) {
      // In every other round without a network, so that what waits grows; else the kill falls into an exchange.
      await phone.context.setOffline(kill % 2 === 0)
      await phone.page.goto(`${office.address}${producer}/edit`)
      const note = phone.page.getByLabel(/^Ghi chú/)
      await expect.poll(() => note.inputValue()).toContain(saved)
      saved = `Lần ${kill + 1}`
      await note.fill(saved)
      await phone.page.getByText('Đã lưu trên máy').waitFor()
      await note.pressSequentially(' và một câu viết dở')
      await phone.kill()
      phone = await openPhone(join(folder, 'phone'))
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
