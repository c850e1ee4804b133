import { describe, expect, it } from 'vitest'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import { unzip } from '../../src/device/zip.ts'
import { ReportList } from '../../src/protocol/reports.ts'
import { makeDueReports } from '../../src/server/reports/due-reports.ts'
import { loadSampleData } from '../../src/server/sample/load.ts'
import { OPENING, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { problemOf, signIn } from './visitors.ts'

const listOf = async (office: TestOffice, cookie: string): Promise<ReportList> =>
  ReportList.parse(await (await office.send('GET', '/v1/office/reports', { headers: { cookie } })).json())

const bytesOf = async (office: TestOffice, cookie: string, path: string) => {
  const response = await office.send('GET', `/v1/office/reports/${path}`, { headers: { cookie } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const DAY_MS = 24 * 60 * 60_000

describe.each(STORES)('periodic reports, over %s', (store) => {
  it('are made by the office when a month or a round has ended, once, and kept as they were', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    expect(await makeDueReports(office.office)).toEqual(['2026-10', '2026-R1'])
    const both = await Promise.all([makeDueReports(office.office), makeDueReports(office.office)])
    expect(both).toEqual([[], []])
    const cookie = await signIn(office)
    const first = await listOf(office, cookie)
    expect(first.kept.map(({ period }) => period).sort()).toEqual(['2026-10', '2026-R1'])
    const before = await bytesOf(office, cookie, 'kept/2026-10/xlsx')

    office.pass(30 * DAY_MS)
    expect(await makeDueReports(office.office)).toEqual(['2026-11'])
    const later = await signIn(office)
    expect((await listOf(office, later)).kept).toHaveLength(3)
    expect(await bytesOf(office, later, 'kept/2026-10/xlsx')).toEqual(before)
  })

  it('are a workbook with a sheet a table, and a document with its headings', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    const cookie = await signIn(office)
    const xlsx = await readRegisterWorkbook(new Blob([await bytesOf(office, cookie, 'make/2026-11/xlsx')]))
    if (xlsx.kind !== 'read') throw new Error(xlsx.code)
    const sheets = new Map(xlsx.sheets.map(({ name, rows }) => [name, rows]))
    expect([...sheets.keys()].slice(0, 3)).toEqual(['Tóm tắt', 'Trong kỳ', 'Chỉ tiêu'])
    expect(sheets.get('Tóm tắt')?.[0]?.[0]).toBe('Báo cáo Chương trình OCOP tháng 11 năm 2026 (chưa hết kỳ)')
    expect(sheets.get('Sản phẩm')?.flat()).toContain('Chè vằng Hiếu Giang (mẫu)')

    const docx = await unzip(await bytesOf(office, cookie, 'make/2026-11/docx'), 10_000_000)
    if (docx.kind !== 'unzipped') throw new Error(docx.code)
    const document = docx.entries.find(({ name }) => name === 'word/document.xml')
    const text = new TextDecoder().decode(document?.bytes)
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('ĐIỀU KIỆN BẮT BUỘC')
  })

  it('of the whole office are seen by who holds all of it; others have theirs made over their own communes', async () => {
    await using office = await openOffice(store)
    await loadSampleData(office.office.db, OPENING)
    await makeDueReports(office.office)
    const cookie = await signIn(office, USERS.coordinator)
    expect(await listOf(office, cookie)).toMatchObject({ seesKept: false, kept: [] })
    const kept = await office.send('GET', '/v1/office/reports/kept/2026-10/docx', { headers: { cookie } })
    expect((await problemOf(kept)).code).toBe('not-found')
    const own = await readRegisterWorkbook(new Blob([await bytesOf(office, cookie, 'make/2026-11/xlsx')]))
    if (own.kind !== 'read') throw new Error(own.code)
    const cells = own.sheets.find(({ name }) => name === 'Sản phẩm')?.rows.flat()
    expect(cells).toContain('Chè vằng Hiếu Giang (mẫu)')
    expect(cells).not.toContain('Mật ong hoa rừng (mẫu)')
  })

  it('are refused where there is no such period, and to who is not of the office', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const unknown = await office.send('GET', '/v1/office/reports/make/2026-13/docx', { headers: { cookie } })
    expect((await problemOf(unknown)).code).toBe('not-found')
    expect((await problemOf(await office.send('GET', '/v1/office/reports'))).code).toBe('unauthorised')
  })
})
