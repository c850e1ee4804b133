import { useApp } from '../context.ts'
import { componentMessages } from '../messages/components.ts'
import { Icon } from './icon.tsx'
import './saved.css'

/** Whether what is on screen is on the phone's disk. "Saved" is only said once it is, to the last letter typed. */
export const Saved = ({ state }: { state: 'saving' | 'saved' | 'failed' }) => {
  const { typing } = useApp()
  const shown = state === 'saved' && typing.value > 0 ? 'saving' : state
  return (
    <span class={`saved saved-${shown}`} role="status">
      <Icon name={shown === 'failed' ? 'circle-alert' : shown === 'saved' ? 'check' : 'refresh-cw'} />
      {componentMessages().saved[shown]}
    </span>
  )
}
