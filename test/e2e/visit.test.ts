import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOffice } from './office-process.ts'
import { officeLedger, officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, type Phone } from './phone.ts'
import {
  addProducer,
  addProduct,
  answerCriterion,
  criterionOnScreen,
  enrol,
  installApp,
  makeCode,
  nextCriterion,
  signIn,
  startAssessment,
  untilAllSent,
} from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let phone: Phone
let desk: Phone | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir)
  phone = await openPhone(join(folder, 'phone'))
})

afterEach(async () => {
  await phone.close()
  await desk?.close()
  await office.stop()
  desk = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** What the phone holds of one record, read from its store. */
const phoneRecord = (page: Page, id: string): Promise<unknown> =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sao-lang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('records').objectStore('records').get(key)
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result?.data)
          }
        }
      }),
    id,
  )

const openDesk = async (): Promise<Page> => {
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  return desk.page
}

describe('a visit in a village without signal', () => {
  it('survives a killed browser half-way and reaches the office to the last field, once there is a network', async () => {
    await installApp(phone.page, office.address)
    await office.stop()
    await phone.context.setOffline(true)
    await phone.page.reload()

    await addProducer(phone.page, 'HTX Rượu Kim Long')
    await addProduct(phone.page, 'Rượu Kim Long', 'ruou trang', /Rượu trắng/)
    const id = await startAssessment(phone.page)
    const answers: Record<string, number> = {}
    for (let count = 0; count < 5; count += 1) {
      answers[await criterionOnScreen(phone.page)] = await answerCriterion(phone.page, 2)
      await nextCriterion(phone.page)
    }
    await phone.page
      .getByLabel(/^Ghi chú/)
      .first()
      .fill('Đã xem giấy tờ môi trường')
    await phone.page
      .getByLabel(/^Ghi chú/)
      .first()
      .blur()
    await phone.page.getByText('Đã lưu trên máy').first().waitFor()
    const leftAt = await criterionOnScreen(phone.page)

    await phone.kill()
    phone = await openPhone(join(folder, 'phone'))
    await phone.context.setOffline(true)
    await phone.page.goto(office.address)
    await phone.page.getByRole('link', { name: /Rượu Kim Long/ }).click()
    await phone.page.locator(`input[name="level-${leftAt}"]`).first().waitFor()
    expect(await phoneRecord(phone.page, id)).toMatchObject({
      status: 'draft',
      answers,
      notes: { [leftAt]: 'Đã xem giấy tờ môi trường' },
    })

    for (;;) {
      answers[await criterionOnScreen(phone.page)] = await answerCriterion(phone.page, 2)
      if ((await phone.page.getByRole('button', { name: 'Tiếp' }).count()) === 0) break
      await nextCriterion(phone.page)
    }
    await phone.page.getByRole('button', { name: 'Kết thúc' }).last().click()
    await phone.page.getByRole('button', { name: 'Kết thúc và xem kết quả' }).click()
    await phone.page.waitForURL(/\/result$/)
    await phone.page.getByText(/điểm/).first().waitFor()
    expect(Object.keys(answers)).toHaveLength(29)
    const finished = await phoneRecord(phone.page, id)
    expect(finished).toMatchObject({ status: 'final', answers })

    office = await startOffice(dataDir, { port: office.port })
    const deskPage = await openDesk()
    await signIn(deskPage, office.address)
    const code = await makeCode(deskPage, 'Trần Thị Hoa')
    await phone.context.setOffline(false)
    await enrol(phone.page, office.address, code)
    await untilAllSent(phone.page, office.address)

    const records = officeRecords(dataDir)
    expect(records.map((record) => record.kind).sort()).toEqual(['assessment', 'producer', 'product'])
    expect(records.find((record) => record.id === id)?.data).toEqual(finished)

    await deskPage.getByRole('link', { name: 'Hàng đợi', exact: true }).click()
    await deskPage.getByRole('button', { name: 'Gửi ngay' }).click()
    await deskPage.getByRole('link', { name: 'Bản đánh giá', exact: true }).click()
    await deskPage.getByRole('link', { name: 'Rượu Kim Long' }).click()
    await deskPage.getByRole('cell', { name: 'Đã xem giấy tờ môi trường' }).waitFor()
    await deskPage.getByRole('link', { name: 'Chủ thể', exact: true }).click()
    await deskPage.getByRole('cell', { name: '0912 345 678' }).waitFor()
  })

  it('[hazard 1] is not sent twice when the office’s answer is lost on its way back', async () => {
    await installApp(phone.page, office.address)
    await addProducer(phone.page, 'Hộ nước mắm Cửa Việt')
    await addProduct(phone.page, 'Nước mắm cá nục', 'nuoc mam', /nước mắm/)
    const deskPage = await openDesk()
    await signIn(deskPage, office.address)
    const code = await makeCode(deskPage, 'Lê Văn Ba')

    const lost: number[] = []
    const first = { isUnderWay: false }
    // The next page may send again before the office has answered this one.
    await phone.context.route('**/v1/push', async (route) => {
      if (first.isUnderWay) return route.continue()
      first.isUnderWay = true
      const answer = await route.fetch()
      lost.push(answer.status())
      return route.abort('connectionreset')
    })
    await enrol(phone.page, office.address, code)
    await untilAllSent(phone.page, office.address)

    expect(lost).toEqual([200])
    const ledger = officeLedger(dataDir)
    expect(new Set(ledger.map((row) => row.m)).size).toBe(ledger.length)
    expect(ledger.map((row) => row.verdict)).toEqual(['applied', 'applied'])
    expect(
      officeRecords(dataDir)
        .map((record) => record.kind)
        .sort(),
    ).toEqual(['producer', 'product'])
  })
})
