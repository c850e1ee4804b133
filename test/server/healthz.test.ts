import { describe, expect, it } from 'vitest'
import { openOffice, STORES } from './offices.ts'
import { enrolPhone } from './visitors.ts'

describe.each(STORES)('the office’s health over %s', (store) => {
  it('is good while the database answers', async () => {
    await using office = await openOffice(store)
    const response = await office.send('GET', '/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ database: 'up' })
  })

  it('is bad once the database is gone, and says so', async () => {
    await using office = await openOffice(store)
    await office.office.db.destroy()
    const response = await office.send('GET', '/healthz')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ database: 'down' })
  })

  it('answers a phone with an internal problem and no inner words when the database is gone', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    await office.office.db.destroy()
    const response = await phone.post('/v1/pull', { protocol: 1 })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'internal', status: 500, code: 'internal' })
  })
})
