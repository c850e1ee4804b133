// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { SignatureDialog } from '../../src/app/screens/survey/questions/signature-dialog.tsx'
import type { SignatureField } from '../../src/device/signature-field.ts'

const PATIENCE = { timeout: 8_000 }

afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}

const show = (opening: Promise<SignatureField>, onKeep: (picture: Blob) => void): void => {
  const app = { evidence: { signatureField: () => opening } }
  render(
    <AppContext.Provider value={app as unknown as App}>
      <SignatureDialog title="Chữ ký" onKeep={onKeep} onClose={() => undefined} />
    </AppContext.Provider>,
    document.body,
  )
}

it('a field to sign in says that it is not ready until it takes strokes, and keeps nothing before', async () => {
  const opening = Promise.withResolvers<SignatureField>()
  const kept: Blob[] = []
  show(opening.promise, (picture) => kept.push(picture))
  const canvas = document.querySelector('canvas')
  const keep = [...document.querySelectorAll('button')].at(-1)
  expect([canvas?.ariaBusy, keep?.disabled]).toEqual(['true', true])
  const picture = new Blob(['ink'])
  opening.resolve({ clear: () => undefined, picture: async () => picture, close: () => undefined })
  await vi.waitFor(() => expect([canvas?.ariaBusy, keep?.disabled]).toEqual(['false', false]), PATIENCE)
  keep?.click()
  await vi.waitFor(() => expect(kept).toEqual([picture]), PATIENCE)
})

it('a field to sign in that cannot be opened says so, what is safe and what to do', async () => {
  const told: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => told.push(error))
  const failed = new Error('no such file')
  show(Promise.reject(failed), () => undefined)
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toMatch(/vẫn được giữ/), PATIENCE)
  expect(document.querySelector('canvas')?.hidden).toBe(true)
  expect([...document.querySelectorAll('button')].at(-1)?.disabled).toBe(true)
  expect(told).toEqual([failed])
})
