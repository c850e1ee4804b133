import { useState } from 'preact/hooks'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Fold } from '../../components/fold.tsx'
import { More } from '../../components/more.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { placeActions } from './edit-drafts.ts'
import { MoveDialog } from './move-dialog.tsx'
import type { LeftOut } from './proposals-model.ts'
import type { Proposals } from './use-proposals.ts'

/** Actions shown at first. */
const SHOWN = 20

/** The actions that no session takes up, each with the reason, and a way to put it into one. */
export const LeftOutList = ({ proposals, mayWrite }: { proposals: Proposals; mayWrite: boolean }) => {
  const t = trainingMessages()
  const { open, proposed, edit } = proposals
  const [placing, setPlacing] = useState<LeftOut | undefined>()
  const [shown, setShown] = useState(SHOWN)
  if (proposed.leftOut.length === 0) return null
  const action = open.actions.find(({ id }) => id === placing?.action)
  const day = (one: string | undefined): string => (one === undefined ? t.noDay : formatDay(one, language.value))
  return (
    <section class="card">
      <Fold head={<h2>{t.proposals.unplaced(proposed.leftOut.length)}</h2>} isOpen={false}>
        <ul class="training-people">
          {proposed.leftOut.slice(0, shown).map((one) => {
            const record = open.records.get(one.action)
            if (record === undefined) return null
            const producer = open.producers.get(record.data.producer)
            return (
              <li key={one.action} class="training-person">
                <span class="training-person-words">
                  <strong>{record.data.title}</strong>
                  <span class="soft">
                    {[
                      producer?.data.name ?? '',
                      measureMessages().measure[record.data.measure],
                      areaName(producer?.area ?? record.area, open.areas),
                      day(record.data.dueOn),
                    ]
                      .filter((text) => text !== '')
                      .join(' · ')}
                  </span>
                  <span>{one.reason === 'by-hand' ? t.unplaced['by-hand'] : t.unplaced[one.reason](one.found)}</span>
                </span>
                {mayWrite ? (
                  <Button kind="secondary" onClick={() => setPlacing(one)}>
                    {t.proposals.place}
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ul>
        {shown < proposed.leftOut.length ? (
          <More label={t.proposals.showMore} onMore={() => setShown(shown + SHOWN)} />
        ) : null}
      </Fold>
      {placing === undefined || action === undefined ? null : (
        <MoveDialog
          title={t.proposals.place}
          text={open.records.get(action.id)?.data.title ?? ''}
          label={t.proposals.moveTo}
          sessions={proposed.proposals.filter(({ draft }) => draft.measure === action.measure)}
          areas={open.areas}
          others={['new']}
          onClose={() => setPlacing(undefined)}
          onChoose={(to) => {
            setPlacing(undefined)
            if (to !== 'out') edit((drafts) => placeActions(drafts, [action], to))
          }}
        />
      )}
    </section>
  )
}
