import { useState } from 'preact/hooks'
import type { SubmissionList, SubmissionRow } from '../../../protocol/open-rosa.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { collectMessages } from '../../messages/collect.ts'
import type { OpenRosaControl } from '../../open-rosa.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import './collect.css'
import { SubmissionCard } from './submission-card.tsx'

/** What came from the phones, the newest first, and what became of each. */
export const Submissions = ({ control }: { control: OpenRosaControl }) => {
  const t = collectMessages()
  const [answer, again] = useAnswer(() => control.submissions())
  return (
    <section class="stack-close" aria-labelledby="collect-received">
      <h2 id="collect-received">{t.received}</h2>
      <Answered answer={answer} onAgain={again}>
        {(first) =>
          first.items.length === 0 ? (
            <EmptyState icon="cloud-check" title={t.receivedEmpty} text={t.receivedEmptyText} />
          ) : (
            <Pages key={first.items[0]?.instance ?? ''} first={first} control={control} onAgain={again} />
          )
        }
      </Answered>
    </section>
  )
}

interface PagesProps {
  readonly first: SubmissionList
  readonly control: OpenRosaControl
  readonly onAgain: () => void
}

const Pages = ({ first, control, onAgain }: PagesProps) => {
  const [behind, setBehind] = useState<SubmissionList[]>([])
  const next = (behind.at(-1) ?? first).next
  const more = useOneAtATime(async () => {
    const answer = await control.submissions(next)
    if (answer.kind === 'ok') setBehind([...behind, answer.value])
  })
  const items: SubmissionRow[] = [first, ...behind].flatMap((page) => page.items)
  return (
    <>
      <ul class="collect-list">
        {items.map((item) => (
          <li key={`${item.area} ${item.instance}`}>
            <SubmissionCard item={item} control={control} onChanged={onAgain} />
          </li>
        ))}
      </ul>
      {next === undefined ? null : (
        <Button kind="secondary" busy={more.isBusy} onClick={more.run}>
          {collectMessages().more}
        </Button>
      )}
    </>
  )
}
