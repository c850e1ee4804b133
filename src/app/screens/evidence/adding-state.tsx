import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { evidenceMessages } from '../../messages/evidence.ts'
import { addProblem } from './add-problem.ts'
import type { Adding } from './use-adding.ts'

/** What became of the files that were chosen: how many were saved, and of each other one why not. */
export const AddingState = ({ adding, onStop }: { adding: Adding; onStop: () => void }) => {
  const t = evidenceMessages()
  const { working, added, isStopped, problems } = adding
  return (
    <>
      {working === undefined ? null : (
        <div class="row">
          <span role="status">{t.working(working.at, working.all)}</span>
          <progress max={working.all} value={working.at - 1} aria-label={t.working(working.at, working.all)} />
          {working.all > 1 ? (
            <Button kind="quiet" icon="square" onClick={onStop}>
              {t.stop}
            </Button>
          ) : null}
        </div>
      )}
      {working === undefined && added > 0 ? <Notice tone="good">{t.added(added)}</Notice> : null}
      {isStopped ? <Notice tone="info">{t.stopped}</Notice> : null}
      {problems.map(({ name, outcome }, index) => (
        <Notice
          key={`${index} ${name}`}
          tone={outcome.kind === 'already' ? 'info' : 'error'}
          {...(name === '' ? {} : { title: name })}
        >
          {addProblem(outcome)}
        </Notice>
      ))}
    </>
  )
}
