import type { CheckAnswer } from '../../../protocol/integrity.ts'
import { setTitleOf } from '../../citation.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { formatDay } from '../../format.ts'
import { checkMessages } from '../../messages/check.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'

/** What the office said of a print: the verdict first, then what to hold the paper against. */
export const CheckedResult = ({ answer }: { answer: CheckAnswer }) => {
  const t = checkMessages()
  switch (answer.kind) {
    case 'genuine':
      return (
        <>
          <Notice tone="good" title={t.genuine}>
            {t.genuineText}
          </Notice>
          <Facts result={answer.result} />
        </>
      )
    case 'superseded':
      return (
        <>
          <Notice tone="warning" title={t.superseded}>
            {t.supersededText(formatDay(answer.correctedAt, language.value))}
          </Notice>
          <Facts result={answer.result} />
        </>
      )
    case 'altered':
      return (
        <Notice tone="error" title={t.altered}>
          {t.alteredText}
        </Notice>
      )
    case 'sealed':
      return (
        <Notice tone="info" title={t.sealed}>
          {t.sealedText}
        </Notice>
      )
    case 'unknown':
      return (
        <Notice tone="warning" title={t.unknown}>
          {t.unknownText}
        </Notice>
      )
  }
}

const Facts = ({ result }: { result: Extract<CheckAnswer, { kind: 'genuine' }>['result'] }) => {
  const t = checkMessages()
  const { product, criteria, role, points, stars, open, finalisedAt, commune, isKeyKnown } = result
  const rating = stars === 0 ? t.noStars : t.starsOf(stars)
  return (
    <section class="card check-facts">
      <h2>{product}</h2>
      <p class="check-stars">
        <StarRow stars={stars} label={rating} size="l" />
        <strong>{rating}</strong>
      </p>
      <Details
        rows={[
          [t.points, t.pointsOf(points)],
          [t.open, open === 0 ? undefined : String(open)],
          [t.set, setTitleOf(criteria)],
          [t.day, formatDay(finalisedAt, language.value)],
          [t.role, kindMessages().assessor[role]],
          [t.commune, commune],
        ]}
      />
      {isKeyKnown ? null : <p class="soft">{t.keyUnknown}</p>}
    </section>
  )
}
