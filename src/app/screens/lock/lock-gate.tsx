import { render } from 'preact'
import { askOtherTabs } from '../../../device/vault/key-talk.ts'
import { settleOnStart } from '../../../store/delete-for-good.ts'
import { dropSpace } from '../../../store/vault/drop-space.ts'
import { language } from '../../messages/language.ts'
import type { Locked, OpenedSpace } from '../../vault/gate.ts'
import { LockScreen } from './lock-screen.tsx'

/** Resolves once a user's space is open: at once when another tab has it open, else when its user has shown that it is his. */
export const passGate = async ({ vault, spaces }: Locked, root: HTMLElement): Promise<OpenedSpace> => {
  // Where a store was plain once. It is no matter when this ends, nor whether it does.
  void settleOnStart()
  const [first] = spaces
  const left = spaces.filter((space) => space.state !== 'plain' && space.lock === undefined)
  if (left.length > 0) {
    // The app was killed while a user was being removed.
    for (const space of left) await dropSpace(vault, space)
    location.reload()
  }
  applyLook(first.look)
  const dataKey = first.state === 'sealed' ? await askOtherTabs(first.id) : undefined
  if (dataKey !== undefined) return { vault, space: first, dataKey }
  return new Promise((resolve) => {
    const opened = (space: OpenedSpace): void => {
      render(null, root)
      resolve(space)
    }
    root.replaceChildren()
    render(<LockScreen vault={vault} spaces={spaces} onOpen={opened} />, root)
  })
}

const applyLook = (look: Locked['spaces'][0]['look']): void => {
  if (look === undefined) return
  language.value = look.language
  const root = document.documentElement
  root.lang = look.language
  root.dataset.theme = look.theme
  root.dataset.textSize = String(look.textSize)
}
