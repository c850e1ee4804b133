import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { Database } from '../../src/store/database.ts'
import { layOver } from '../../src/store/sealed/open-sealed.ts'
import type { Act } from './acts.ts'
import { actsOf, type Ground, runActs, SEAL } from './history.ts'
import { createLedgerOffice } from './ledger-office.ts'
import { AREAS } from './world.ts'

/** The same acts as in memory, over what the product runs on: fewer, as real stores are slower. */
const STEPS = 300
const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1)

const faultOf = async (acts: readonly Act[], ground: Ground = {}): Promise<string | undefined> =>
  (await runActs(acts, ground)).fault

describe('a history of phones and office ends well', () => {
  it.each(SEEDS)('over the real tables of the phone (seed %d)', async (seed) => {
    const disk = (name: string): Database => {
      const db = new Database(`${name} ${randomUUID()}`)
      // Every other phone has a lock.
      if (seed % 2 === 0) layOver(db, SEAL)
      return db
    }
    expect(await faultOf(actsOf(seed, STEPS), { disk })).toBeUndefined()
  })

  it.each(SEEDS)('over the office’s real ledger in SQLite (seed %d)', async (seed) => {
    const office = await createLedgerOffice(AREAS)
    expect(await faultOf(actsOf(seed, STEPS), { office, refuses: false })).toBeUndefined()
    await office.close()
  })

  it.each(SEEDS)('over the office’s real ledger in PostgreSQL (seed %d)', async (seed) => {
    const name = `sim_${randomUUID().replaceAll('-', '')}`
    const url = new URL(inject('postgresUrl'))
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query(`create database ${name}`)
    const office = await createLedgerOffice(AREAS, { databaseUrl: new URL(name, url).href, dataDir: '' })
    expect(await faultOf(actsOf(seed, STEPS), { office, refuses: false })).toBeUndefined()
    await office.close()
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  })
})

const REGRESSIONS = new URL('./regressions/', import.meta.url)
const kept = existsSync(REGRESSIONS) ? readdirSync(REGRESSIONS) : []

describe('a history that once ended badly', () => {
  it.each(kept)('%s ends well', async (file) => {
    const acts: Act[] = JSON.parse(readFileSync(new URL(file, REGRESSIONS), 'utf8'))
    expect(await faultOf(acts)).toBeUndefined()
  })
})
