import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { type MyHearing, myHearings } from './my-hearings.ts'

/** On the first screen: the dossiers that this phone's holder scores as a member of the council; nothing for others. */
export const MyHearingsSection = () => {
  const t = councilMessages().mine
  const { store } = useApp()
  const found = useLive(() => myHearings(store), [])
  if (found.status !== 'ready' || found.value.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.section}</h2>
      <ul class="card-list">
        {found.value.map((mine) => (
          <li key={mine.hearing.id}>
            <CardLink href={`/council/hearings/${mine.hearing.id}`}>
              <strong>{mine.product?.data.name ?? ''}</strong>
              <span class="soft">
                {[
                  mine.producer?.data.name ?? '',
                  t.heldOn(formatDay(mine.hearing.data.heldOn, language.value)),
                  t.number(mine.hearing.data.place),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
              <span class="row">
                <State mine={mine} />
                {mine.hearing.data.sample ? <SampleBadge /> : null}
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const State = ({ mine: { hearing, sheet } }: { mine: MyHearing }) => {
  const t = councilMessages()
  if (hearing.data.status === 'opened') return <Badge tone="info">{t.mine.opened}</Badge>
  const prefix = hearing.data.scoring > 1 ? `${t.scoring(hearing.data.scoring)}: ` : ''
  if (sheet === undefined) return <Badge>{prefix + t.progress.none}</Badge>
  return sheet.data.status === 'final' ? (
    <Badge tone="good" icon="circle-check">
      {prefix + t.mine.handedIn}
    </Badge>
  ) : (
    <Badge tone="warning">{prefix + t.mine.goOn(Object.keys(sheet.data.answers).length)}</Badge>
  )
}
