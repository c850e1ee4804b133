import { Client } from 'pg'
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

describe('the office over PostgreSQL', () => {
  it('outlives the loss of its connections, as at a restart of the database', async () => {
    await using office = await openOffice('PostgreSQL')
    const phone = await enrolPhone(office)
    const client = new Client({ connectionString: office.storage.databaseUrl })
    await client.connect()
    const { rowCount } = await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
    await expect.poll(() => office.lost.length).toBe(rowCount)
    expect(rowCount).toBeGreaterThan(0)
    expect((await office.send('GET', '/healthz')).status).toBe(200)
    expect((await phone.post('/v1/pull', { protocol: 1 })).status).toBe(200)
  })
})
