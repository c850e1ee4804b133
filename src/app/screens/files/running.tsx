import { Button } from '../../components/button.tsx'
import { filesMessages } from '../../messages/files.ts'

export interface RunningState {
  readonly done: number
  readonly all: number
  readonly of: 'files' | 'parts'
}

/** How far long work is, and the way to stop it. */
export const Running = ({ state, onStop }: { state: RunningState; onStop: () => void }) => {
  const t = filesMessages()
  const { done, all, of } = state
  const text = of === 'files' ? t.fileStep(done, all) : t.handingIn(done, all)
  return (
    <>
      <progress max={all} value={done} aria-label={text} />
      <p role="status">{text}</p>
      <div class="row">
        <Button kind="secondary" icon="x" onClick={onStop}>
          {t.stop}
        </Button>
      </div>
    </>
  )
}
