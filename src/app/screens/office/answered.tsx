import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Outcome } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { queueMessages } from '../../messages/queue.ts'

interface AnsweredProps<T> {
  readonly answer: Outcome<T> | undefined
  readonly onAgain: () => void
  readonly children: (value: T) => ComponentChildren
}

/** What the office answered, or why it has not and how to ask again. */
export const Answered = <T,>({ answer, onAgain, children }: AnsweredProps<T>) => {
  if (answer === undefined) return <p>{officeMessages().loading}</p>
  if (answer.kind === 'ok') return <>{children(answer.value)}</>
  return (
    <Notice tone="error">
      <p>{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</p>
      <Button kind="secondary" icon="refresh-cw" onClick={onAgain}>
        {queueMessages().again}
      </Button>
    </Notice>
  )
}
