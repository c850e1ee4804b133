import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { surveyListsMessages } from '../../messages/survey-lists.ts'
import { surveysMessages } from '../../messages/surveys.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { replacedIn, type SurveyVersions, versionsOf } from './corrections.ts'
import { SurveyCard } from './survey-card.tsx'

/** The versions of a survey; itself alone until the store has answered. */
export const useSurveyVersions = (record: LocalRecord<'response'>): SurveyVersions => {
  const { store } = useApp()
  const { producer } = record.data
  const found = useLive(() => store.responsesOf(producer), [producer])
  return found.status === 'ready' ? versionsOf(record, found.value) : { surveys: [record], isFirstMissing: false }
}

interface SurveyVersionsProps {
  readonly record: LocalRecord<'response'>
  readonly versions: SurveyVersions
}

/** Says that a finished survey was corrected, and leads to the version that counts now. */
export const ReplacedNotice = ({ record, versions: { surveys } }: SurveyVersionsProps) => {
  const t = surveyListsMessages()
  const { space } = useApp()
  if (!replacedIn(surveys).has(record.id)) return null
  const newest = surveys.findLast(({ data }) => data.status === 'final')
  if (newest === undefined || newest.id === record.id) return null
  const { finalisedAt, startedAt } = newest.data
  return (
    <Notice tone="warning" title={surveysMessages().replaced}>
      <p>{t.replacedText(formatDay(finalisedAt ?? startedAt, language.value))}</p>
      <Button kind="secondary" href={recordHref(space, 'response', newest.id)}>
        {t.openNewest}
      </Button>
    </Notice>
  )
}

/** The first version and its corrections, where there is more than one. */
export const SurveyVersionList = ({ record, versions: { surveys, isFirstMissing } }: SurveyVersionsProps) => {
  const t = surveyListsMessages()
  if (surveys.length === 1 && !isFirstMissing) return null
  const replaced = replacedIn(surveys)
  return (
    <section class="stack-close">
      <h2>{t.versions}</h2>
      {isFirstMissing ? <p class="soft">{t.firstMissing}</p> : null}
      <ol class="card-list">
        {surveys.map((one, at) => (
          <li key={one.id}>
            <SurveyCard
              record={one}
              about={versionName(isFirstMissing ? at + 1 : at, one.id === record.id)}
              isReplaced={replaced.has(one.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

const versionName = (correction: number, isThis: boolean): string => {
  const t = surveyListsMessages()
  const name = correction === 0 ? t.first : t.correctionAt(correction)
  return isThis ? `${name} · ${t.thisOne}` : name
}
