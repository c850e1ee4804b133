import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { TrailEntry } from '../../../domain/dossier/progress.ts'
import type { Ask, Step } from '../../../domain/records/dossier.ts'
import { Badge } from '../../components/badge.tsx'
import { formatMoment, formatNumber } from '../../format.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { language } from '../../messages/language.ts'
import { askSubject } from './ask-words.ts'
import './dossier-trail.css'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'

/** Every step with who, as what, when, by which number, and what came with it; the last one first. */
export const DossierTrail = ({ view, set }: { view: DossierView; set: CriteriaSet | undefined }) => {
  const t = dossierMessages()
  const { trail } = view.progress
  const unsent = new Set(view.waiting.flatMap(({ patch }) => Object.keys(patch.set)))
  return (
    <section class="card">
      <h2>{t.trail}</h2>
      <p class="soft">{trail.length === 0 ? t.trailNone : t.trailText}</p>
      <ol class="dossier-trail" reversed>
        {[...trail].reverse().map((entry) => (
          <li key={entry.key} class="dossier-trail-step">
            <Entry entry={entry} isUnsent={unsent.has(`steps/${entry.key}`) || unsent.has('steps')} set={set} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface EntryProps {
  readonly entry: TrailEntry
  readonly isUnsent: boolean
  readonly set: CriteriaSet | undefined
}

const Entry = ({ entry: { step, isLate }, isUnsent, set }: EntryProps) => {
  const t = dossierMessages()
  const { done, actor } = dossiersMessages()
  return (
    <>
      <p class="row">
        <strong>{done[step.action]}</strong>
        <span>{dayWords(step.day)}</span>
        {isLate ? <Badge tone="error">{t.trailLate}</Badge> : null}
        {isUnsent ? <Badge icon="cloud-upload">{t.notSent}</Badge> : null}
      </p>
      <p class="soft">
        {t.trailBy(step.by, actor[step.role])} · {formatMoment(step.at, language.value)}
      </p>
      {detailsOf(step).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Asks asks={step.asks ?? []} set={set} />
      {step.note === undefined ? null : <p class="dossier-trail-note">{step.note}</p>}
    </>
  )
}

/** Result, numbers and what was handed in, each a line. */
const detailsOf = ({ isOut, points, stars, number, decision, certificate, filed }: Step): string[] => {
  const t = dossierMessages()
  const told = (value: string | undefined, words: (text: string) => string): string[] =>
    value === undefined || value === '' ? [] : [words(value)]
  const result = (): string[] => {
    if (isOut === true) return [t.trailOut]
    if (stars === undefined) return []
    return [points === undefined ? t.trailStars(stars) : t.trailResult(formatNumber(points, language.value), stars)]
  }
  return [
    ...result(),
    ...told(number, t.trailNumber),
    ...told(decision, t.trailDecision),
    ...told(certificate, t.trailCertificate),
    ...(filed === undefined ? [] : [t.trailFiled(Object.keys(filed.evidence).length)]),
  ]
}

const Asks = ({ asks, set }: { asks: readonly Ask[]; set: CriteriaSet | undefined }) => {
  if (asks.length === 0) return null
  return (
    <>
      <p>{dossierMessages().trailAsks}</p>
      <ul class="dossier-trail-asks">
        {asks.map((ask, at) => (
          <li key={at}>
            <span class="soft">{askSubject(ask, set)}:</span> {ask.text}
          </li>
        ))}
      </ul>
    </>
  )
}
