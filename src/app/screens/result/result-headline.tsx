import type { Score } from '../../../domain/scoring/result.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { clauseOf, setTitleOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { Notice } from '../../components/notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { resultMessages } from '../../messages/result.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** Stars first, then why in one sentence; a stop or a disqualification before everything else. */
export const ResultHeadline = ({ assessment, score }: { assessment: LocalRecord<'assessment'>; score: Score }) => {
  const t = resultMessages()
  const { data } = assessment
  return (
    <section class="result-headline">
      {score.disqualifications.map((ground) => (
        <Notice key={ground.finding} tone="error" title={t.disqualifiedTitle}>
          <p>{ground.text[language.value]}</p>
          <p class="result-source">{clauseOf(ground.source)}</p>
        </Notice>
      ))}
      {score.stop === undefined ? null : (
        <Notice tone="warning" title={t.stopTitle(score.stop.criterion)}>
          <p>{score.stop.text[language.value]}</p>
          <p class="result-source">{clauseOf(score.stop.source)}</p>
        </Notice>
      )}
      <div class="result-headline-stars">
        <StarRow stars={score.stars} label={t.stars(score.stars)} size="l" />
        <p class="result-headline-number">
          <strong>{t.stars(score.stars)}</strong> <span>{t.points(score.points)}</span>
        </p>
      </div>
      <p class="result-headline-why">{verdictText(verdictOf(score))}</p>
      {score.isProvisional ? <OpenNotice score={score} isFinal={data.status === 'final'} /> : null}
      <p class="result-headline-facts">
        <Badge tone={data.status === 'final' ? 'good' : 'neutral'}>{data.status === 'final' ? t.final : t.draft}</Badge>
        <span>{t.assessed(data.assessor, formatDay(data.finalisedAt ?? data.startedAt, language.value))}</span>
        <span>{setTitleOf(data.criteria)}</span>
      </p>
      {data.note === undefined || data.note === '' ? null : (
        <p class="result-note">{`${t.generalNote}: ${data.note}`}</p>
      )}
    </section>
  )
}

const OpenNotice = ({ score, isFinal }: { score: Score; isFinal: boolean }) => {
  const t = resultMessages()
  return isFinal ? (
    <Notice tone="info">{t.finishedOpen(score.open)}</Notice>
  ) : (
    <Notice tone="info" title={t.provisional(score.open)}>
      {t.provisionalRange(score.least, score.most, t.stars(score.starsLeast), t.stars(score.starsMost))}
    </Notice>
  )
}

const verdictText = (verdict: Verdict): string => {
  const t = resultMessages().verdict
  switch (verdict.kind) {
    case 'disqualified':
      return t.disqualified(verdict.points)
    case 'stopped':
      return t.stopped(verdict.criterion, verdict.points, verdict.stars)
    case 'held-by-gates':
      return t.heldByGates(
        verdict.points,
        verdict.band,
        verdict.criteria,
        verdict.missed,
        verdict.stars,
        verdict.isOpen,
      )
    case 'by-points':
      return t.byPoints(verdict.points, verdict.stars)
  }
}
