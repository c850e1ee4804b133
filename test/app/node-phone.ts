import { createFiles, type FileControl, type Giving, type Opened } from '../../src/app/files.ts'
import type { Progress } from '../../src/app/take-files.ts'
import { createNetwork } from '../../src/device/network.ts'
import * as desk from '../../src/device/office-desk.ts'
import type { BundleContent } from '../../src/protocol/bundle.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import { type EnginePorts, type EngineState, FRESH_STATE } from '../../src/sync/state.ts'
import { newStore } from '../store/stores.ts'

/** A phone without its screens: store, files and engine as they are. What it fetches, the test answers. */
export interface NodePhone {
  readonly store: OpenStore
  readonly files: FileControl
  /** The last file that was given out. */
  given(): File
  /** Enrols it, also again after it came back from a copy. */
  enrol(code: string): Promise<void>
  /** Exchanges everything with the office. */
  exchange(): Promise<void>
}

let phones = 0

export const nodePhone = async (): Promise<NodePhone> => {
  phones += 1
  const store = await newStore(`0190${String(phones).padStart(4, '0')}-0000`)
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
  return {
    ...{ store, files, enrol: (code) => enrol(store, code), exchange: () => exchange(store) },
    given: () => {
      if (last === undefined) throw new Error('no file was given out')
      return last
    },
  }
}

const enrol = async (store: OpenStore, code: string): Promise<void> => {
  const device = await store.currentDevice()
  const answer = await desk.enrol({ protocol: PROTOCOL, code, device, label: 'Máy thử' })
  if (answer.kind !== 'ok') throw new Error(`not enrolled: ${JSON.stringify(answer)}`)
  await store.saveIdentity(answer.value.identity, { token: answer.value.token })
}

const exchange = async (store: OpenStore): Promise<void> => {
  const network = createNetwork(store.token, () => undefined)
  const ports: EnginePorts = { outbox: store, inbox: store, files: store, network, random: () => 0.5 }
  const lease = await store.takeLead()
  let state: EngineState = FRESH_STATE
  for (;;) {
    const next = await step(ports, lease, state, new AbortController().signal)
    if (next.kind === 'idle') return
    if (next.kind !== 'again') throw new Error(`the exchange ended: ${next.kind}`)
    state = next.state
  }
}

export const unseen: Progress = { signal: new AbortController().signal, step: () => undefined }
export const withPhotos: Giving = { ...unseen, withFiles: true }

/** Opens a file of that kind; fails the test when it is another. */
export const open = async <K extends BundleContent['kind']>(
  phone: NodePhone,
  file: Blob,
  kind: K,
  passphrase?: string,
): Promise<Opened<K>> => {
  const opened = await phone.files.open(file, passphrase)
  if (opened.kind !== 'bundle' || opened.content.kind !== kind) throw new Error(`not ${kind}: ${opened.kind}`)
  return opened as Opened<K>
}
