import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeSpace, clearTries, firstSpace, spacesOf, takeTry } from '../../../src/store/vault/spaces.ts'
import { VaultDatabase } from '../../../src/store/vault/vault-database.ts'

let vault: VaultDatabase
afterEach(() => vault.close())
beforeEach(async () => {
  await Dexie.delete('vault')
  vault = new VaultDatabase('vault')
})

const wrongTries = async (count: number, nowMs: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await takeTry(vault, 'field', nowMs)
}

describe('the spaces of a device', () => {
  it('begin with the store of before there was a vault, one for the field and one for the office', async () => {
    expect(await spacesOf(vault, 'field')).toMatchObject([{ id: 'field', storeName: 'sao-lang', state: 'plain' }])
    expect(await spacesOf(vault, 'office')).toMatchObject([{ storeName: 'sao-lang-office', state: 'plain' }])
  })

  it('show whoever was here last first', async () => {
    for (const [id, usedAt] of [
      ['one', 1],
      ['two', 2],
    ] as const)
      await changeSpace(vault, { ...firstSpace('field'), id }, (space) => ({ ...space, usedAt }))
    expect((await spacesOf(vault, 'field')).map(({ id }) => id)).toEqual(['two', 'one'])
  })
})

describe('a try', () => {
  beforeEach(() => changeSpace(vault, firstSpace('field'), (space) => ({ ...space, state: 'sealed' })))

  it('counts before it is judged, so that a kill in between gains nothing', async () => {
    await wrongTries(5, 1_000)
    expect(await takeTry(vault, 'field', 1_000)).toEqual({ kind: 'wait', ms: 30_000 })
  })

  it('waits through a restart of the app', async () => {
    await wrongTries(5, 1_000)
    vault.close()
    vault = new VaultDatabase('vault')
    expect(await takeTry(vault, 'field', 11_000)).toEqual({ kind: 'wait', ms: 20_000 })
    expect(await takeTry(vault, 'field', 31_000)).toEqual({ kind: 'taken' })
  })

  it('waits from anew by a clock that was set back, and then runs by that clock', async () => {
    await wrongTries(5, 1_000_000)
    expect(await takeTry(vault, 'field', 500_000)).toEqual({ kind: 'wait', ms: 30_000 })
    expect(await takeTry(vault, 'field', 520_000)).toEqual({ kind: 'wait', ms: 10_000 })
  })

  it('that was right forgets the wrong ones', async () => {
    await wrongTries(5, 1_000)
    await clearTries(vault, 'field')
    expect(await takeTry(vault, 'field', 1_000)).toEqual({ kind: 'taken' })
  })

  it('of two tabs at the same moment is one after the other', async () => {
    await wrongTries(4, 1_000)
    const both = await Promise.all([takeTry(vault, 'field', 1_000), takeTry(vault, 'field', 1_000)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['taken', 'wait'])
  })
})
