// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { type App, AppContext } from '../../src/app/context.ts'
import { SignatureDialog } from '../../src/app/screens/survey/questions/signature-dialog.tsx'
import type { SignatureField } from '../../src/device/signature-field.ts'

const PATIENCE = { timeout: 8_000 }

afterEach(() => render(null, document.body))

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}

it('a field to sign in says that it is not ready until it takes strokes, and keeps nothing before', async () => {
  const opening = Promise.withResolvers<SignatureField>()
  const kept: Blob[] = []
  const app = { evidence: { signatureField: () => opening.promise } }
  render(
    <AppContext.Provider value={app as unknown as App}>
      <SignatureDialog title="Chữ ký" onKeep={(picture) => kept.push(picture)} onClose={() => undefined} />
    </AppContext.Provider>,
    document.body,
  )
  const canvas = document.querySelector('canvas')
  const keep = [...document.querySelectorAll('button')].at(-1)
  expect([canvas?.ariaBusy, keep?.disabled]).toEqual(['true', true])
  const picture = new Blob(['ink'])
  opening.resolve({ clear: () => undefined, picture: async () => picture, close: () => undefined })
  await vi.waitFor(() => expect([canvas?.ariaBusy, keep?.disabled]).toEqual(['false', false]), PATIENCE)
  keep?.click()
  await vi.waitFor(() => expect(kept).toEqual([picture]), PATIENCE)
})
