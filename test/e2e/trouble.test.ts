import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Columns, fromColumns } from '../../src/protocol/columns.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { startOffice } from './office-process.ts'
import { officeEpoch, officeRecords } from './office-store.ts'
import { openPhone, type Phone } from './phone.ts'
import { addProducer, enrol, makeCode, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  phone = await openPhone(join(folder, 'phone'), { isStored: false })
})

afterEach(async () => {
  await phone.close()
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A push's changes, whichever way they are laid out. */
const mutationsIn = ({ mutations, columns }: { mutations?: Mutation[]; columns?: Columns }): Mutation[] => {
  const rows = columns === undefined ? undefined : fromColumns(columns, { rows: 100, signs: 100_000 })
  return mutations ?? ((rows ?? []) as unknown as Mutation[])
}

/** A code made at the desk, which is another page of the same browser. */
const codeFor = async (holder: string): Promise<string> => {
  const desk = await phone.context.newPage()
  const cookies = await phone.context.cookies()
  if (cookies.length === 0) await signIn(desk, office.address)
  else await desk.goto(`${office.address}/office`)
  const code = await makeCode(desk, holder)
  await desk.close()
  return code
}

describe('a server that this app does not understand', () => {
  it('is told in plain words, loses nothing, and gets everything once it can be spoken to', async () => {
    const { page } = phone
    await page.goto(office.address)
    await addProducer(page, 'HTX Chè Khe Sanh')
    const code = await codeFor('Trần Thị Hoa')
    await phone.context.route('**/v1/push', (route) =>
      route.fulfill({
        status: 426,
        headers: { 'x-sao-lang': '1', 'content-type': 'application/problem+json' },
        body: JSON.stringify({
          type: 'about:blank',
          title: 'protocol-unsupported',
          status: 426,
          code: 'protocol-unsupported',
        }),
      }),
    )
    await enrol(page, office.address, code)
    await page.goto(`${office.address}/queue`)
    await page.getByText('Phiên bản ứng dụng và máy chủ không khớp').first().waitFor()
    expect(officeRecords(dataDir)).toEqual([])
    await phone.context.unroute('**/v1/push')
    await page.getByRole('button', { name: 'Gửi ngay' }).click()
    await untilAllSent(page, office.address)
    expect(officeRecords(dataDir)).toMatchObject([{ kind: 'producer', data: { name: 'HTX Chè Khe Sanh' } }])
  })

  it('that is a captive portal’s page with status 200 is no answer: the change stays', async () => {
    const { page } = phone
    await page.goto(office.address)
    await addProducer(page, 'HTX Chè Khe Sanh')
    const code = await codeFor('Trần Thị Hoa')
    await phone.context.route('**/v1/push', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi miễn phí</h1>' }),
    )
    await enrol(page, office.address, code)
    await page.goto(`${office.address}/queue`)
    await page.getByText('Chưa có mạng hoặc văn phòng chưa trả lời').first().waitFor()
    await page.getByText('1 thay đổi đang chờ gửi').first().waitFor()
    expect(officeRecords(dataDir)).toEqual([])
  })
})

describe('a change that the office refuses', () => {
  it('says why, opens the form at that field, holds up nothing else, and goes by itself once it is mended', async () => {
    const { page } = phone
    await page.goto(office.address)
    await enrol(page, office.address, await codeFor('Trần Thị Hoa'))
    await phone.context.route('**/v1/push', async (route) => {
      const mutations = mutationsIn(route.request().postDataJSON())
      const refused = (set: Record<string, unknown>): boolean => set.phone === '0912 345 678'
      if (!mutations.some(({ patch }) => refused(patch.set))) return route.continue()
      return route.fulfill({
        headers: { 'x-sao-lang': '1', 'content-type': 'application/json' },
        body: JSON.stringify({
          epoch: officeEpoch(dataDir),
          verdicts: mutations.map(({ m }) => ({
            m,
            kind: 'rejected',
            code: 'invalid-data',
            paths: ['phone'],
          })),
        }),
      })
    })
    await addProducer(page, 'HTX Chè Khe Sanh')
    await page.goto(`${office.address}/queue`)
    await page.getByText('Có ô chưa đúng').waitFor({ timeout: 60_000 })
    await page.getByText('Ô cần xem: Điện thoại').waitFor()
    await page.getByRole('link', { name: 'Mở để sửa' }).click()
    const field = page.getByLabel(/^Điện thoại/)
    await field.waitFor()
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await field.fill('0905 000 111')
    await field.blur()
    await page.getByText('Đã lưu trên máy').waitFor()
    await untilAllSent(page, office.address)
    expect(officeRecords(dataDir)).toMatchObject([{ data: { name: 'HTX Chè Khe Sanh', phone: '0905 000 111' } }])
  })
})
