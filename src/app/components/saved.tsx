import { useApp } from '../context.ts'
import { componentMessages } from '../messages/components.ts'
import { Icon } from './icon.tsx'
import './saved.css'

const SIGNS = { saving: 'refresh-cw', saved: 'check', failed: 'circle-alert' } as const

type State = keyof typeof SIGNS

/**
 * Whether what is on screen is on the phone's disk. "Saved" is only said once it is, to the last letter typed. Both usual states have their place, one
 * over the other, and one of them is seen: twice for each answer it is another, and nothing around it is laid out anew.
 */
export const Saved = ({ state }: { state: State }) => {
  const { typing } = useApp()
  const shown = state === 'saved' && typing.value > 0 ? 'saving' : state
  return (
    <span class={`saved saved-is-${shown}`} role="status">
      <Line state="saving" isShown={shown === 'saving'} />
      <Line state="saved" isShown={shown === 'saved'} />
      {shown === 'failed' ? <Line state="failed" isShown /> : null}
    </span>
  )
}

const Line = ({ state, isShown }: { state: State; isShown: boolean }) => (
  <span class={isShown ? 'saved-line' : 'saved-line saved-hidden'}>
    <Icon name={SIGNS[state]} />
    {componentMessages().saved[state]}
  </span>
)
