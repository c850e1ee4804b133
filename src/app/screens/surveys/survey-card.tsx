import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { surveysMessages } from '../../messages/surveys.ts'
import { recordHref } from '../../record-href.ts'

interface SurveyCardProps {
  readonly record: LocalRecord<'response'>
  readonly about?: string | undefined
  /** A finished correction has taken its place. */
  readonly isReplaced?: boolean
}

/** One survey in a list: which form, of whom where that is said, and how it stands. */
export const SurveyCard = ({ record, about, isReplaced = false }: SurveyCardProps) => {
  const t = surveysMessages()
  const kinds = kindMessages()
  const { space } = useApp()
  const catalogue = useCatalogue()
  const { form, status, surveyor, startedAt, finalisedAt, revises, sample, answers } = record.data
  const isFinal = status === 'final'
  return (
    <CardLink href={recordHref(space, 'response', record.id)}>
      <strong>{catalogue?.entry(form.id)?.title[language.value] ?? t.unknownForm}</strong>
      {about === undefined ? null : <span class="soft">{about}</span>}
      <span class="soft">
        {isFinal
          ? t.final(surveyor || kinds.someone, formatDay(finalisedAt ?? startedAt, language.value))
          : `${t.answered(Object.keys(answers).length)} · ${t.draft(formatMoment(record.updatedAt, language.value))}`}
      </span>
      <span class="row">
        <Badge tone={isFinal ? 'good' : 'warning'}>{kinds.status[status]}</Badge>
        {revises === undefined ? null : <Badge icon="rotate-ccw">{t.correction}</Badge>}
        {isReplaced ? <Badge tone="warning">{t.replaced}</Badge> : null}
        {sample ? <SampleBadge /> : null}
      </span>
    </CardLink>
  )
}
