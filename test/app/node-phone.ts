import { createFiles, type FileControl, type Giving, type Opened } from '../../src/app/files.ts'
import type { Progress } from '../../src/app/take-files.ts'
import { createAccess } from '../../src/device/access.ts'
import { enrolDevice, proofIn } from '../../src/device/enrolling.ts'
import type { AccessControl } from '../../src/device/kept-access.ts'
import { createNetwork } from '../../src/device/network.ts'
import type { BundleContent } from '../../src/protocol/bundle.ts'
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
  readonly access: AccessControl
  /** Exchanges everything with the office. */
  exchange(): Promise<void>
}

let phones = 0

export const nodePhone = async (): Promise<NodePhone> => {
  phones += 1
  const store = await newStore(`0190${String(phones).padStart(4, '0')}-0000`)
  let last: File | undefined
  const access = createAccess(store, { name: `phone-${phones}`, nowMs: () => Date.parse('2026-11-02T02:00:00.000Z') })
  const files = createFiles({
    ...{ store, bearer: access },
    now: () => new Date('2026-11-02T02:00:00.000Z'),
    changed: () => undefined,
    giveFile: async (file) => {
      last = file
      return 'saved'
    },
  })
  return {
    ...{ store, files, enrol: (code) => enrol(store, code), exchange: () => exchange(store, access) },
    access,
    given: () => {
      if (last === undefined) throw new Error('no file was given out')
      return last
    },
  }
}

const enrol = async (store: OpenStore, code: string): Promise<void> => {
  const answer = await enrolDevice(store, code, 'Máy thử')
  if (answer.kind !== 'ok') throw new Error(`not enrolled: ${JSON.stringify(answer)}`)
  await store.saveIdentity(answer.value.identity, proofIn(answer.value, Date.parse('2026-11-02T02:00:00.000Z')))
}

const exchange = async (store: OpenStore, access: AccessControl): Promise<void> => {
  const network = createNetwork(access, () => undefined)
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
