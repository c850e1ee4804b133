import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { sheetId } from '../../../domain/council/sheet-id.ts'
import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { NONE_REACHED } from '../../../domain/records/assessment.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Saved } from '../../components/saved.tsx'
import { SavingNotice } from '../../components/saving-notice.tsx'
import { useApp } from '../../context.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { offersNoneReached } from '../assessment/assessment-model.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import './council.css'
import { PaperFindings } from './paper-findings.tsx'

/** `/office/council/hearings/:id/paper/:member`: a sheet that came on paper, typed in from top to bottom by keyboard alone. */
export const PaperSheetScreen = ({ id, member }: { id: string; member: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const hearing = await store.record('hearing', id)
    if (hearing === undefined) return undefined
    return { hearing, sheet: await store.record('assessment', sheetId(id, member, hearing.data.scoring)) }
  }, [id, member])
  const opened = found.status === 'ready' ? found.value : undefined
  const loaded = useCriteriaSet(opened?.hearing.data.criteria)
  const name = opened?.hearing.data.members[member]?.name ?? ''
  const back = `/office/council/hearings/${id}`
  if (found.status === 'loading' || loaded.kind === 'loading') return <Page title={t.loading} back={back} children="" />
  const isOurs = opened?.sheet?.data.typedBy !== undefined && opened.sheet.data.sealed !== true
  if (opened?.sheet === undefined || !isOurs || loaded.kind === 'unavailable') {
    return (
      <Page title={t.paper.title(name)} back={back}>
        <EmptyState
          icon="file-question-mark"
          title={t.paper.title(name)}
          text={loaded.kind === 'unavailable' ? t.outcome.unknownSet : t.missing}
        />
      </Page>
    )
  }
  return <PaperSheet key={opened.sheet.id} set={loaded.set} record={opened.sheet} name={name} back={back} />
}

interface PaperSheetProps {
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  readonly name: string
  readonly back: string
}

const PaperSheet = ({ set, record, name, back }: PaperSheetProps) => {
  const t = councilMessages()
  const { now } = useApp()
  const { route } = useLocation()
  const copy = useWorkingCopy(record)
  const [isAsking, ask] = useState(false)
  const shown = copy.shown.value ?? record.data
  const score = useMemo(() => scoreAssessment(set, shown), [set, shown])
  const isFinal = shown.status === 'final'
  const onAnswer = ({ code, requirement }: Criterion, value: string): void => {
    // Whoever marked an option on paper took what it asks for as met.
    const asked = requirement === undefined ? {} : { [`findings/${findingId('requirement', code)}`]: true }
    if (value === '') copy.edit({}, [`answers/${code}`])
    else copy.edit({ [`answers/${code}`]: Number(value), ...asked })
  }
  const finish = useOneAtATime(async () => {
    copy.edit({ status: 'final', finalisedAt: now().toISOString() })
    if (await copy.settled()) route(back, true)
    else ask(false)
  })
  return (
    <Page
      title={t.paper.title(name)}
      back={back}
      footer={
        isFinal ? null : (
          <Button icon="check" onClick={() => ask(true)}>
            {t.paper.finish}
          </Button>
        )
      }
    >
      <p class="soft">{t.paper.text}</p>
      <SavingNotice saving={copy.saving.value} onRetry={copy.retry} />
      <p class="row">
        <strong class="council-running">{t.paper.running(score.points, score.open)}</strong>
        <Saved state={copy.saving.value.kind} />
      </p>
      <PaperFindings
        set={set}
        findings={shown.findings}
        isReadOnly={isFinal}
        onFound={(finding, isFound) => copy.edit({ [`findings/${finding}`]: isFound })}
      />
      <table class="council-paper">
        <caption class="visually-hidden">{t.paper.title(name)}</caption>
        <tbody>
          {set.criteria.map((criterion) => (
            <tr key={criterion.code}>
              <th scope="row">
                <label for={`paper-${criterion.code}`}>
                  <strong>{criterion.code}</strong> {criterion.title[language.value]}
                </label>
              </th>
              <td>
                <select
                  id={`paper-${criterion.code}`}
                  class="field-input"
                  disabled={isFinal}
                  value={String(shown.answers[criterion.code] ?? '')}
                  onChange={(event) => onAnswer(criterion, event.currentTarget.value)}
                >
                  <option value="">{t.paper.choose}</option>
                  <Options criterion={criterion} answer={shown.answers[criterion.code]} />
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAsking ? (
        <Dialog
          title={t.paper.finishTitle}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button busy={finish.isBusy} onClick={finish.run}>
                {t.paper.finish}
              </Button>
            </>
          }
        >
          {score.open === 0 ? null : <Notice tone="warning">{t.paper.finishOpen(score.open)}</Notice>}
          <p>{t.paper.finishText}</p>
        </Dialog>
      ) : null}
    </Page>
  )
}

const Options = ({ criterion, answer }: { criterion: Criterion; answer: number | undefined }) => {
  const t = assessmentMessages()
  return (
    <>
      {offersNoneReached(criterion, answer) ? <option value={NONE_REACHED}>{`0 · ${t.noneReached}`}</option> : null}
      {criterion.options.map((option, place) => (
        <option key={option.id + place} value={place}>
          {`${option.points} · ${option.case === undefined ? '' : `${option.case.label[language.value]}: `}${option.label[language.value]}`}
        </option>
      ))}
    </>
  )
}
