import type { CouncilResult } from '../../../domain/council/council-result.ts'
import type { OpenedSheet } from '../../../domain/council/opened-sheets.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Hearing } from '../../../domain/records/council.ts'
import { Badge } from '../../components/badge.tsx'
import { Bar } from '../../components/bar.tsx'
import { Notice } from '../../components/notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { formatNumber } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { averageText } from './average-text.ts'
import './council.css'

interface OutcomeViewProps {
  readonly set: CriteriaSet
  readonly hearing: Hearing
  readonly outcome: CouncilResult
  readonly sheets: readonly OpenedSheet[]
}

/** What the opened sheets come to: stars first, why, how far they are apart, then each sheet and what it found. */
export const OutcomeView = ({ set, hearing, outcome, sheets }: OutcomeViewProps) => {
  const t = councilMessages().outcome
  const { stars, average, spread, because, band } = outcome
  const limit = formatNumber(hearing.rules.spreadLimit, language.value)
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <div class="council-result">
        <StarRow stars={stars} label={t.stars(stars)} size="l" />
        <p class="council-average">
          <strong>{averageText(average, language.value)}</strong> <span class="soft">{t.average}</span>
        </p>
      </div>
      <p>
        <strong>{t.stars(stars)}.</strong> {t.because[because]} {because === 'gates' ? t.band(band) : ''}
      </p>
      <p class="soft">{t.averageOf(average.sum, average.count)}</p>
      <Notice tone={spread.isExceeded ? 'warning' : 'good'} title={t.spread(spread.points, limit)}>
        {spread.isExceeded ? t.spreadOver : t.spreadFine}
      </Notice>
      <Sheets hearing={hearing} outcome={outcome} sheets={sheets} />
      <Unmet set={set} outcome={outcome} />
      <Findings outcome={outcome} />
    </section>
  )
}

const Sheets = ({ hearing, outcome, sheets }: Omit<OutcomeViewProps, 'set'>) => {
  const t = councilMessages().outcome
  return (
    <>
      <h3>{t.sheets}</h3>
      <ul class="council-sheets">
        {outcome.sheets.map(({ member, total, handedIn, stars, open }) => {
          const typedBy = sheets.find((sheet) => sheet.member === member)?.assessment.typedBy
          const asides = [
            ...(handedIn === total ? [] : [t.handedIn(handedIn)]),
            ...(open === 0 ? [] : [t.openLeft(open)]),
            ...(typedBy === undefined ? [] : [t.paper(typedBy)]),
          ]
          return (
            <li key={member} class="council-sheet">
              <span class="council-sheet-name">{hearing.members[member]?.name}</span>
              <span class="council-sheet-figures">
                {t.total(total)} · {t.stars(stars)}
              </span>
              <Bar value={total} max={100} label={t.total(total)} />
              {asides.length === 0 ? null : <span class="soft council-sheet-aside">{asides.join(' · ')}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Gates that the council misses, one line a criterion: the lowest star decides. */
const Unmet = ({ set, outcome }: { set: CriteriaSet; outcome: CouncilResult }) => {
  const t = councilMessages()
  const unmet = outcome.gates.filter(({ verdict }) => verdict === 'unmet')
  if (unmet.length === 0) return null
  return (
    <>
      <h3>{t.outcome.gatesTitle(t.readingShort[outcome.reading])}</h3>
      <ul class="council-lines">
        {unmet.map(({ stars, criterion, reachedBy, sheets }) => (
          <li key={`${stars} ${criterion}`}>
            {t.outcome.gate(stars, criterion, reachedBy.length, sheets)}{' '}
            <span class="soft">{set.criteria.find(({ code }) => code === criterion)?.title[language.value]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Findings = ({ outcome }: { outcome: CouncilResult }) => {
  const t = councilMessages().outcome
  if (outcome.findings.length === 0) return null
  return (
    <>
      <h3>{t.findings}</h3>
      <ul class="council-lines">
        {outcome.findings.map(({ finding, kind, text, foundBy, sheets, isAgreed }) => (
          <li key={finding}>
            <Badge tone={isAgreed ? 'error' : 'neutral'}>{t.findingKind[kind]}</Badge> {text[language.value]}{' '}
            <span class="soft">{t.finding(foundBy.length, sheets, isAgreed)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
