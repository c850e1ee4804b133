import { componentMessages } from '../messages/components.ts'
import { Icon } from './icon.tsx'
import './saved.css'

/** Whether what is on screen is on the phone's disk. "Saved" is only said once it is. */
export const Saved = ({ state }: { state: 'saving' | 'saved' | 'failed' }) => (
  <span class={`saved saved-${state}`} role="status">
    <Icon name={state === 'failed' ? 'circle-alert' : state === 'saved' ? 'check' : 'refresh-cw'} />
    {componentMessages().saved[state]}
  </span>
)
