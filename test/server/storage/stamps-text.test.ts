import { expect, it } from 'vitest'
import { stampsOfText, stampsText } from '../../../src/server/storage/stamps-text.ts'

const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const first = { v: 1, device: one, ds: 1, name: 'Lê Thị B', at: '2026-11-02T01:00:00.000Z' }
const second = { v: 2, device: other, ds: 7, name: 'Trần C', at: '2026-11-03T01:00:00.000Z' }
const stamps = { name: first, 'answers/1.1': second, phone: first, note: second, address: first }

it('gives every field its stamp again, and holds each stamp once', () => {
  const text = stampsText(stamps)
  expect(stampsOfText(text)).toEqual(stamps)
  expect(text.split(one)).toHaveLength(2)
  const again = stampsOfText(text)
  expect(stampsText({ ...again, legal: again.name ?? first })).toBe(stampsText({ ...stamps, legal: first }))
  expect(stampsOfText(stampsText({}))).toEqual({})
})

it('reads what was stored field by field before', () => {
  expect(stampsOfText(JSON.stringify(stamps))).toEqual(stamps)
  expect(stampsOfText(stampsText(stampsOfText(JSON.stringify(stamps))))).toEqual(stamps)
})
