import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Action } from '../../src/domain/records/action.ts'
import { Evidence } from '../../src/domain/records/evidence.ts'
import { Producer } from '../../src/domain/records/producer.ts'
import { Training } from '../../src/domain/records/training.ts'
import { faultsOnScreen } from './axe.ts'
import { startOffice } from './office-process.ts'
import { officeRecords } from './office-store.ts'
import { DESK_SIZE, openPhone, PHONE_SIZE, type Phone } from './phone.ts'
import { plantActions } from './plant-actions.ts'
import { enrol, installApp, makeCode, signIn, untilAllSent } from './steps.ts'

let folder: string
let dataDir: string
let office: Awaited<ReturnType<typeof startOffice>>
let desk: Phone
let phone: Phone

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  dataDir = join(folder, 'office')
  office = await startOffice(dataDir, { sampleData: true })
  desk = await openPhone(join(folder, 'desk'), { size: DESK_SIZE, isStored: false })
  phone = await openPhone(join(folder, 'phone'))
})

afterEach(async () => {
  await Promise.all([desk.close(), phone.close()])
  await office.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** How long a desk or a phone may take to send, on a slow machine. */
const SENT = { timeout: 30_000 }

/** The sessions that the office holds, but for the sample's own. */
const trainingsAtOffice = () =>
  officeRecords(dataDir).flatMap(({ id, kind, data }) =>
    kind === 'training' && !/\(mẫu\)/.test(String(Training.parse(data).topic))
      ? [{ id, data: Training.parse(data) }]
      : [],
  )

/** Draws a line in the field of the dialog and keeps it. */
const signName = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('img')
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (box === null) throw new Error('no field to sign in')
  await page.mouse.move(box.x + 20, box.y + 60)
  await page.mouse.down()
  for (let step = 0; step < 12; step += 1) await page.mouse.move(box.x + 20 + step * 15, box.y + 60 + (step % 2) * 30)
  await page.mouse.up()
  await dialog.getByRole('button', { name: 'Lưu chữ ký' }).click()
  await dialog.waitFor({ state: 'detached' })
}

it('the office accepts a proposed session; a phone without a network takes attendance and a signature, is killed, goes on; the office sees who came and what moved', async () => {
  const planted = await plantActions(office.address, dataDir)
  const { page } = desk
  await signIn(page, office.address)
  const code = await makeCode(page, 'Cán bộ Hoa')
  await page.getByRole('link', { name: 'Tập huấn', exact: true }).click()
  const first = page.getByRole('listitem').filter({ hasText: 'Ưu tiên 1' })
  await first
    .getByText(/\d chủ thể/)
    .first()
    .waitFor()
  await first.getByText(/khoảng .*₫/).waitFor()
  await page.getByRole('link', { name: 'Xem đề xuất' }).click()
  const inDongHa = page.getByRole('article', { name: /, Phường Đông Hà$/ }).filter({ hasText: /[6-9] chủ thể/ })
  const name = (await inDongHa.first().getAttribute('aria-label')) ?? ''
  const proposal = page.getByRole('article', { name, exact: true }).first()
  await proposal.getByText('Vì sao gom lại').waitFor()
  expect(await faultsOnScreen(page, 'proposals')).toEqual([])
  await page.setViewportSize(PHONE_SIZE)
  expect(await faultsOnScreen(page, 'proposals on a phone')).toEqual([])
  await page.setViewportSize(DESK_SIZE)
  const leaving = proposal.getByRole('button', { name: /^Chuyển / }).last()
  const left = (await leaving.getAttribute('aria-label'))?.replace('Chuyển ', '') ?? ''
  await leaving.click()
  const moving = page.getByRole('dialog', { name: 'Chuyển chủ thể' })
  await moving.getByLabel('Chuyển đến').selectOption({ label: 'Để ngoài, chưa xếp buổi' })
  await moving.getByRole('button', { name: 'Chuyển chủ thể' }).click()
  await page.getByText('Danh sách này đã được sửa bằng tay').waitFor()
  await proposal.getByRole('button', { name: 'Nhận buổi này' }).click()
  await page.getByText('Đã lập buổi tập huấn.').waitFor()
  await expect.poll(() => trainingsAtOffice().length, SENT).toBe(1)
  const [session] = trainingsAtOffice()
  if (session === undefined) throw new Error('no session at the office')
  const { id, data } = session
  const invited = Object.values(data.participants).map((person) => person.name)
  const named = officeRecords(dataDir).find(
    ({ kind, data: of }) => kind === 'producer' && Producer.parse(of).name === left,
  )
  expect(named).toBeDefined()
  expect(data.participants).not.toHaveProperty(named?.id ?? '')
  const taken = (): string[] =>
    officeRecords(dataDir).flatMap((row) =>
      row.kind === 'action' && Action.parse(row.data).training === id ? [row.id] : [],
    )
  await expect.poll(() => taken().toSorted(), SENT).toEqual(Object.keys(data.actions).toSorted())

  await installApp(phone.page, office.address)
  await enrol(phone.page, office.address, code)
  await phone.page.goto(`${office.address}/trainings`)
  await phone.page.getByRole('link', { name: new RegExp(`^${data.topic}`) }).click()
  const [one = '', two = '', three = ''] = invited.toSorted((left, right) => left.localeCompare(right, 'vi'))
  await phone.page.getByRole('button', { name: `${one}: có mặt` }).waitFor()
  await phone.context.setOffline(true)
  await phone.page.getByRole('button', { name: `${one}: có mặt` }).click()
  await phone.page.getByRole('button', { name: `Ký: ${two}` }).click()
  await signName(phone.page)
  await phone.page.getByText(`2 trên ${invited.length} có mặt, 1 đã ký`).waitFor()
  expect(await faultsOnScreen(phone.page, 'attendance')).toEqual([])

  await phone.kill()
  phone = await openPhone(join(folder, 'phone'))
  await phone.context.setOffline(true)
  const again = phone.page
  await again.goto(`${office.address}/trainings/${id}`)
  await again.getByText(`2 trên ${invited.length} có mặt, 1 đã ký`).waitFor()
  await again.getByRole('button', { name: `${three}: vắng` }).click()
  await again.getByRole('button', { name: 'Thêm người đến' }).click()
  const walkIn = again.getByRole('dialog', { name: 'Người đến không báo trước' })
  await walkIn.getByLabel('Họ tên').fill('Đỗ Thị Tình Cờ')
  await walkIn.getByRole('button', { name: 'Thêm người đến' }).click()
  await again.getByText(`3 trên ${invited.length + 1} có mặt, 1 đã ký`).waitFor()
  await again.getByRole('button', { name: 'Ghi là đã tổ chức' }).click()
  const held = again.getByRole('dialog', { name: 'Ghi buổi này là đã tổ chức?' })
  await held.getByRole('button', { name: 'Ghi là đã tổ chức' }).click()
  await again.getByText('Buổi này đã được ghi là đã tổ chức').waitFor()
  await phone.context.setOffline(false)
  await untilAllSent(again, office.address)

  await expect.poll(() => trainingsAtOffice()[0]?.data.status, SENT).toBe('held')
  const after = trainingsAtOffice()[0]?.data
  const signatures = officeRecords(dataDir).flatMap((row) =>
    row.kind === 'evidence' && Evidence.parse(row.data).training === id ? [row.id] : [],
  )
  expect(signatures).toHaveLength(1)
  expect(Object.values(after?.attendance ?? {}).flatMap(({ signature }) => signature ?? [])).toEqual(signatures)
  expect(Object.keys(after?.attendance ?? {})).toHaveLength(invited.length + 1)

  const present = Object.entries(after?.attendance ?? {}).flatMap(([key, { isPresent }]) =>
    isPresent ? (after?.participants[key]?.producer ?? []) : [],
  )
  const done = officeRecords(dataDir).find((row) => {
    const action = row.kind === 'action' ? Action.parse(row.data) : undefined
    return action?.training === id && present.includes(action.producer)
  })
  if (done === undefined) throw new Error('nobody who came has an action of this session')
  await planted.finish(done)
  await page.goto(`${office.address}/office/trainings/${id}`)
  await page.getByText('Đỗ Thị Tình Cờ').waitFor()
  await page.getByText(`3 trên ${invited.length + 1} có mặt, 1 đã ký`).waitFor()
  await page.getByRole('img', { name: 'Chữ ký' }).waitFor()
  await page.getByText(/^1 trên \d+ việc có tiến triển$/).waitFor()
  await page.getByText(/^đã xong, /).waitFor()
  expect(await faultsOnScreen(page, 'training')).toEqual([])
  await page.getByRole('link', { name: 'Danh sách để ký' }).click()
  await page.getByRole('cell', { name: /Đã ký trên máy lúc/ }).waitFor()
})
