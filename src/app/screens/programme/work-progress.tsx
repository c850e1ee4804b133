import { Button } from '../../components/button.tsx'
import { outlookMessages } from '../../messages/outlook.ts'

interface WorkProgressProps {
  readonly done: number
  readonly all: number
  readonly text: string
  readonly onStop: () => void
}

/** How far a reckoning is, and the way to stop it. */
export const WorkProgress = ({ done, all, text, onStop }: WorkProgressProps) => (
  <div class="stack-close">
    <progress class="programme-progress" max={Math.max(1, all)} value={done} aria-label={text} />
    <p role="status">{text}</p>
    <p class="row">
      <Button kind="secondary" icon="x" onClick={onStop}>
        {outlookMessages().stop}
      </Button>
    </p>
  </div>
)
