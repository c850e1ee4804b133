import { vi } from 'vitest'
import { createFiles, type FileControl, type Giving, type Opened } from '../../src/app/files.ts'
import type { Progress } from '../../src/app/take-files.ts'
import { createNetwork } from '../../src/device/network.ts'
import type { BundleContent } from '../../src/protocol/bundle.ts'
import { EnrolResponse } from '../../src/protocol/enrol.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import { type EngineState, FRESH_STATE } from '../../src/sync/state.ts'
import { newStore } from '../store/stores.ts'
import type { TestOffice } from './offices.ts'
import { makeCode, signIn } from './visitors.ts'

/** A phone as it is: its store, its files, and its engine, with the office behind the network. */
export interface RealPhone {
  readonly store: OpenStore
  readonly files: FileControl
  /** The last file that was given out. */
  given(): File
  /** Exchanges everything with the office. */
  exchange(): Promise<void>
}

/** Has the office answer what this process fetches. */
export const beTheNetwork = (office: TestOffice): void => {
  vi.stubGlobal('fetch', (path: string, { method = 'GET', ...init }: RequestInit) => office.send(method, path, init))
}

let phones = 0

/** A phone, enrolled in the first commune. */
export const realPhone = async (office: TestOffice): Promise<RealPhone> => {
  phones += 1
  const store = await newStore(`0190${String(phones).padStart(4, '0')}-0000`)
  await enrol(office, store)
  let last: File | undefined
  const files = createFiles({
    store,
    now: () => new Date('2026-11-02T02:00:00.000Z'),
    changed: () => undefined,
    giveFile: async (file) => {
      last = file
      return 'saved'
    },
  })
  const given = (): File => {
    if (last === undefined) throw new Error('no file was given out')
    return last
  }
  return { store, files, given, exchange: () => exchange(store) }
}

/** Enrols it, also again after it came back from a copy. */
export const enrol = async (office: TestOffice, store: OpenStore): Promise<void> => {
  const code = await makeCode(office, await signIn(office))
  const device = await store.currentDevice()
  const response = await office.post('/v1/enrol', { protocol: PROTOCOL, code, device, label: 'Máy thử' })
  const { identity, token } = EnrolResponse.parse(await response.json())
  await store.saveIdentity(identity, { token })
}

const exchange = async (store: OpenStore): Promise<void> => {
  const network = createNetwork(store.token, () => undefined)
  const ports = { outbox: store, inbox: store, files: store, network, random: () => 0.5 } as const
  const lease = await store.takeLead()
  let state: EngineState = FRESH_STATE
  for (;;) {
    const next = await step(ports as unknown as Parameters<typeof step>[0], lease, state, new AbortController().signal)
    if (next.kind === 'idle') return
    if (next.kind !== 'again') throw new Error(`the exchange ended: ${next.kind}`)
    state = next.state
  }
}

export const unseen: Progress = { signal: new AbortController().signal, step: () => undefined }
export const withPhotos: Giving = { ...unseen, withFiles: true }

/** Opens a file of that kind; fails the test when it is another. */
export const open = async <K extends BundleContent['kind']>(
  phone: RealPhone,
  file: Blob,
  kind: K,
  passphrase?: string,
): Promise<Opened<K>> => {
  const opened = await phone.files.open(file, passphrase)
  if (opened.kind !== 'bundle' || opened.content.kind !== kind) throw new Error(`not ${kind}: ${opened.kind}`)
  return opened as Opened<K>
}

/** Hands a phone's file in by another one, changes and files; gives what came of it. */
export const carryIn = async (carrier: RealPhone, file: Blob, passphrase?: string) => {
  const result = await carrier.files.handIn(await open(carrier, file, 'changes', passphrase), unseen)
  await carrier.exchange()
  return result
}

/** The office's reply to the bundles that the carrier has handed in, as a file. */
export const replyFrom = async (carrier: RealPhone): Promise<File> => {
  const [row] = await carrier.store.carried()
  const result = row === undefined ? undefined : carrier.files.resultOf(row)
  if (result?.kind !== 'handed-in') throw new Error('nothing was handed in')
  await carrier.files.giveReply(result.reply)
  return carrier.given()
}
