import { describe, expect, it } from 'vitest'
import { takeOverTyping } from '../../src/app/former-typing.ts'
import { openTyping } from '../../src/app/kept-typing.ts'
import type { Kept } from '../../src/store/store.ts'
import { newStore } from '../store/stores.ts'

const never = () => {
  throw new Error('nothing failed, so nothing is tried again')
}

/** A store whose next answers are given, over a real one. */
const failing = async (answers: Kept[]) => {
  const store = await newStore()
  const writes: unknown[] = []
  return {
    ...{ store, writes },
    typing: store.typing,
    keepTyping: async (...given: Parameters<typeof store.keepTyping>) => {
      writes.push(given[1])
      const answer = answers.shift()
      return answer === undefined || answer === 'kept' ? store.keepTyping(...given) : answer
    },
  }
}

describe('the form of a new record', () => {
  it('opens with what had been typed, letter by letter, when the app was killed', async () => {
    const store = await newStore()
    const typing = await openTyping(store, 'producer', never)
    expect(typing.recalled).toBeUndefined()
    for (const name of ['H', 'HT', 'HTX', 'HTX C', 'HTX Ch', 'HTX Chè']) typing.keep({ name })
    expect(await typing.settled()).toBe(true)
    expect((await openTyping(store, 'producer', never)).recalled).toEqual({ name: 'HTX Chè' })
  })

  it('writes one state at a time, and of those that came meanwhile only the last', async () => {
    const store = await failing([])
    const typing = await openTyping(store, 'producer', never)
    for (const name of ['H', 'HT', 'HTX']) typing.keep({ name })
    await typing.settled()
    expect(store.writes).toEqual([{ name: 'H' }, { name: 'HTX' }])
  })

  it('opens empty once the record was made, whatever was still being written', async () => {
    const store = await newStore()
    const typing = await openTyping(store, 'producer', never)
    typing.keep({ name: 'HTX Chè' })
    typing.keep({ name: 'HTX Chè Khe Sanh' })
    typing.forget()
    await typing.settled()
    expect((await openTyping(store, 'producer', never)).recalled).toBeUndefined()
  })

  it('says that the device is full while the latest is on the screen only, and keeps it once there is room', async () => {
    const store = await failing(['disk-full', 'disk-full'])
    const retries: (() => void)[] = []
    const typing = await openTyping(store, 'producer', (retry) => retries.push(retry))
    typing.keep({ name: 'HTX' })
    expect(await typing.settled()).toBe(false)
    expect(typing.trouble.value).toBe('disk-full')
    typing.keep({ name: 'HTX Chè' })
    expect(await typing.settled()).toBe(false)
    retries.at(-1)?.()
    expect(await typing.settled()).toBe(true)
    expect(typing.trouble.value).toBeUndefined()
    expect(await store.typing('producer')).toEqual({ name: 'HTX Chè' })
  })

  it('opens all the same when the store cannot be read', async () => {
    const broken = {
      typing: () => Promise.reject(new Error('broken')),
      keepTyping: async () => 'store-failed' as const,
    }
    const typing = await openTyping(broken, 'producer', () => undefined)
    typing.keep({ name: 'HTX' })
    expect(await typing.settled()).toBe(false)
    expect(typing.trouble.value).toBe('store-failed')
  })
})

describe('what was typed before the store kept it', () => {
  const shelfWith = (text: string) => {
    const texts = new Map([['typing:producer', text]])
    return {
      texts,
      getItem: (key: string) => texts.get(key) ?? null,
      removeItem: (key: string) => {
        texts.delete(key)
      },
    }
  }

  it('is taken over once, and gives way to what was typed since', async () => {
    const store = await newStore()
    await store.keepTyping('producer', { name: 'HTX Chè' })
    const shelf = shelfWith('{"name":"HTX","phone":"0912"}')
    await takeOverTyping(store, shelf, 'producer')
    expect(await store.typing('producer')).toEqual({ name: 'HTX Chè', phone: '0912' })
    expect(shelf.texts.size).toBe(0)
  })

  it('stays where it is when there is no room for it, and harms nothing when it cannot be read', async () => {
    const store = await failing(['disk-full'])
    const shelf = shelfWith('{"name":"HTX"}')
    await takeOverTyping(store, shelf, 'producer')
    expect(shelf.texts.size).toBe(1)
    await takeOverTyping(store, shelfWith('{"name":'), 'producer')
    expect(await store.typing('producer')).toBeUndefined()
  })
})
