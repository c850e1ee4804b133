import type { CarriedFile, CarriedRow } from '../../../store/database.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { resultOf } from '../../handed-in.ts'
import { filesMessages } from '../../messages/files.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { Ended } from './hand-in-changes.tsx'

/** Files of other phones that are kept here: those that wait for a network, and replies that are to be passed on. */
export const CarriedFiles = () => {
  const t = filesMessages()
  const { store } = useApp()
  const carried = useLive(() => store.carried(), [])
  if (carried.status !== 'ready' || carried.value.length === 0) return null
  return (
    <section class="card">
      <h2>{t.carried}</h2>
      <ul class="card-list">
        {carried.value.map((row) => (
          <li key={row.id} class="stack-close">
            <Carried row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Carried = ({ row }: { row: CarriedRow }) => {
  const t = filesMessages()
  const { files } = useApp()
  const result = resultOf(row)
  const who = row.holder === '' ? t.unknownHolder : row.holder
  return (
    <>
      <p>
        <strong>{t.from(who, formatMoment(row.madeAt, language.value))}</strong> · {t.count(row.count)}
      </p>
      {result === undefined ? <p class="soft">{t.carriedWaiting}</p> : <Ended state={result} />}
      <Along files={row.files ?? []} />
      <div class="row">
        <Button kind="quiet" icon="trash" onClick={() => void files.drop(row)}>
          {t.carriedDrop}
        </Button>
      </div>
    </>
  )
}

/** What became of the photos and other files that came with it. */
const Along = ({ files }: { files: readonly CarriedFile[] }) => {
  const t = filesMessages()
  const count = (state: CarriedFile['state']): number => files.filter((file) => file.state === state).length
  const [waiting, refused, coming] = [count('waiting'), count('refused'), count('coming')]
  const [damaged, noRoom] = [count('damaged'), count('no-room')]
  if (files.length === 0) return null
  return (
    <>
      <p>{t.carriedFiles(count('stored'), files.length, waiting, refused)}</p>
      {damaged > 0 ? <Notice tone="warning">{t.carriedDamaged(damaged)}</Notice> : null}
      {noRoom > 0 ? <Notice tone="warning">{t.noRoom(noRoom)}</Notice> : null}
      {coming > 0 ? <Notice tone="info">{t.carriedComing(coming)}</Notice> : null}
    </>
  )
}
