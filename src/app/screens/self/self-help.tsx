import type { ComponentChildren } from 'preact'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import { documentsFor } from '../../../domain/evidence/document-kinds.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Badge } from '../../components/badge.tsx'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { AddEvidence, type Way } from '../evidence/add-evidence.tsx'
import { Thumbnail } from '../evidence/thumbnail.tsx'

const Help = ({ icon, title, children }: { icon: IconName; title: string; children: ComponentChildren }) => (
  <details class="self-help">
    <summary>
      <Icon name={icon} /> {title}
    </summary>
    <div class="self-help-body">{children}</div>
  </details>
)

/** What a level means: the official name, what must be there first, thresholds, and the least for each star. */
export const WhatCounts = ({ criterion }: { criterion: Criterion }) => {
  const t = selfMessages()
  const gates = criterion.options.flatMap(({ label, minimumForStars: stars }) =>
    stars === undefined ? [] : [{ label, stars }],
  )
  return (
    <Help icon="info" title={t.whatCounts}>
      <p>
        <span class="soft">{t.official}:</span> {criterion.code} {criterion.title[language.value]}.{' '}
        {t.points(criterion.maxPoints)}
      </p>
      {criterion.requirement === undefined ? null : <p>{t.requirement(criterion.requirement[language.value])}</p>}
      {criterion.guidance.map((text) => (
        <p key={text.vi}>{text[language.value]}</p>
      ))}
      {gates.map(({ label, stars }) => (
        <p key={stars}>
          <Icon name="star" /> {t.gate(stars, label[language.value])}
        </p>
      ))}
    </Help>
  )
}

interface PaperHelpProps {
  readonly criterion: Criterion
  readonly record: LocalRecord<'assessment'>
  readonly shown: Assessment
  readonly settle: () => Promise<boolean>
}

/** A farmer photographs, or chooses what is on the phone already. */
const WAYS: readonly Way[] = ['camera', 'gallery', 'paper']

/** Which of form 02's papers prove it, and the way to photograph each. */
export const PaperHelp = ({ criterion, record, shown, settle }: PaperHelpProps) => {
  const t = selfMessages()
  const { store } = useApp()
  const found = useLive(() => store.evidenceOf(shown.product), [shown.product])
  const all = found.status === 'ready' ? found.value : []
  const isReadOnly = shown.status === 'final'
  const kinds = documentsFor(criterion.family)
  const home: EvidenceHome = {
    ...{ area: record.area, producer: shown.producer, product: shown.product, assessment: record.id },
    criterion: criterion.code,
  }
  const own = all.filter(
    ({ data }) => data.assessment === record.id && data.criterion === criterion.code && data.document === undefined,
  )
  return (
    <Help icon="camera" title={t.papers}>
      {kinds.length === 0 ? <p>{t.papersNone}</p> : null}
      {kinds.map((kind) => {
        const here = all.filter(({ data }) => data.document === kind.id)
        return (
          <section key={kind.id} class="self-paper">
            <h3>
              {kind.title[language.value]}{' '}
              {here.length === 0 ? null : (
                <Badge tone="good" icon="check">
                  {t.papersHave(here.length)}
                </Badge>
              )}
            </h3>
            <p class="soft">{kind.asks[language.value]}</p>
            <Shots records={here} />
            {isReadOnly ? null : (
              <AddEvidence
                home={{ ...home, document: kind.id }}
                purpose={kind.title[language.value]}
                settle={settle}
                ways={WAYS}
              />
            )}
          </section>
        )
      })}
      <section class="self-paper">
        <h3>{t.photo}</h3>
        <Shots records={own} />
        {isReadOnly ? null : (
          <AddEvidence home={home} purpose={criterion.title[language.value]} settle={settle} ways={WAYS.slice(0, 2)} />
        )}
      </section>
    </Help>
  )
}

const Shots = ({ records }: { records: readonly LocalRecord<'evidence'>[] }) =>
  records.length === 0 ? null : (
    <ul class="self-shots">
      {records.map((record) => (
        <li key={record.id}>
          <Thumbnail record={record} />
        </li>
      ))}
    </ul>
  )
