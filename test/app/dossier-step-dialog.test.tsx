// @vitest-environment jsdom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { dossiersMessages } from '../../src/app/messages/dossiers.ts'
import { type DossierView, readDossier } from '../../src/app/screens/dossier/dossier-view.ts'
import { StepDialog } from '../../src/app/screens/dossier/step-dialog.tsx'
import { transitionFrom } from '../../src/domain/dossier/transitions.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { aDossier, aStep, FOUND, having } from '../domain/dossier/dossiers.ts'
import { pull, serverProducer } from '../store/exchange.ts'
import { AREA, newStore } from '../store/stores.ts'

const ID = '01900000-0000-7000-8000-0000000000d1'
const NOW = new Date('2026-11-26T03:00:00.000Z')

/** At the commune, with all that form 03 judges but its last matter. */
const RECEIVED = having(aDossier({ findings: { ...FOUND, identity: '' } }), aStep('file'), aStep('receive'))

beforeAll(() => {
  // jsdom knows the element and not how to open it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

// What is still to be drawn must not outlive the document.
afterEach(() => render(null, document.body))

const atCommune = async (): Promise<OpenStore> => {
  const store = await newStore()
  await store.saveIdentity(
    { name: 'Lê Văn Xã', role: 'commune', areas: [{ code: AREA, name: 'Phường Đông Hà' }] },
    { token: 't' },
  )
  const data = JSON.parse(JSON.stringify(RECEIVED))
  const brought: WireRecord = { ...serverProducer(ID, 3), kind: 'dossier', data }
  await pull(store, { changes: [brought] })
  return store
}

const viewOf = async (store: OpenStore): Promise<DossierView> => {
  const view = await readDossier(store, ID, NOW.getTime())
  if (view === undefined) throw new Error('no dossier')
  return view
}

/** That store on a slow disk: what is handed on is written once the disk goes on. */
const onSlowDisk = (store: OpenStore): { slow: Store; goOn: () => void } => {
  const { promise: disk, resolve: goOn } = Promise.withResolvers<void>()
  return { slow: { ...store, commit: (change) => disk.then(() => store.commit(change)) }, goOn }
}

/** The dialog that sends the dossier on, how to press its button, and what comes of that: the step's key, or what the dialog says is wrong. */
const openForward = (store: Store, view: DossierView): { press: () => void; ended: Promise<string> } => {
  const way = transitionFrom('at-commune', 'forward', 'first')
  if (way === undefined) throw new Error('no way on')
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  const app = { store, now: () => NOW, typing: signal(0) } as App
  render(
    <AppContext.Provider value={app}>
      <StepDialog way={way} view={view} set={undefined} onClose={() => resolve('closed')} onTaken={resolve} />
    </AppContext.Provider>,
    document.body,
  )
  new MutationObserver(() => {
    const wrong = document.querySelector('[aria-invalid="true"], .notice[role="alert"]')
    if (wrong !== null) resolve(wrong.textContent)
  }).observe(document.body, { attributes: true, childList: true, subtree: true })
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === dossiersMessages().action.forward,
  )
  return { press: () => button?.click(), ended }
}

/** Types as a hand does, and leaves the field. */
const type = (name: string, text: string): void => {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
  if (field === null) throw new Error(`nothing asks for ${name}`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new FocusEvent('blur'))
}

test('[26/2026 Art. 7.2.b] a step pressed right after its last finding was typed waits until that is written, and is taken with it', async () => {
  const store = await atCommune()
  const { slow, goOn } = onSlowDisk(store)
  const { press, ended } = openForward(slow, await viewOf(store))
  type('number', '12/TTr-UBND')
  type('findings/identity', 'Men lá gia truyền')
  press()
  goOn()
  expect(await ended).toBe('003')
  const { record, progress } = await viewOf(store)
  expect(progress.stage).toBe('forwarded')
  expect(record.data.findings).toEqual({ ...FOUND, identity: 'Men lá gia truyền' })
})
