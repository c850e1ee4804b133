import { useState } from 'preact/hooks'
import type { CouncilResult } from '../../../domain/council/council-result.ts'
import { MOST_SCORINGS } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { callsForAnother } from './chair-model.ts'

interface ScoreAgainProps {
  readonly hearing: LocalRecord<'hearing'>
  readonly outcome: CouncilResult
}

/** Calls for another scoring: what the sheets were too far apart on was talked over. */
export const ScoreAgain = ({ hearing, outcome }: ScoreAgainProps) => {
  const t = councilMessages()
  const { store } = useApp()
  const [isAsking, ask] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const next = hearing.data.scoring + 1
  const begin = useOneAtATime(async () => {
    const committed = await store.commit({
      ...{ op: 'patch', id: hearing.id },
      set: { status: 'scoring', scoring: next },
    })
    if (committed.kind === 'saved') ask(false)
    else setFailed(true)
  })
  if (next > MOST_SCORINGS) return null
  return (
    <>
      <Button
        kind={callsForAnother(hearing.data, outcome) ? 'primary' : 'secondary'}
        icon="rotate-ccw"
        onClick={() => ask(true)}
      >
        {t.again.button(next)}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.again.title(next)}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button busy={begin.isBusy} onClick={begin.run}>
                {t.again.do}
              </Button>
            </>
          }
        >
          <p>{t.again.text}</p>
          {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
        </Dialog>
      ) : null}
    </>
  )
}
