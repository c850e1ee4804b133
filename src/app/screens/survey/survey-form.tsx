import type { ReadonlySignal } from '@preact/signals'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { consentAfter, type Said } from '../../../domain/privacy/consent.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import type { Json } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useSeen } from '../../after-paint.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Page } from '../../components/page.tsx'
import { SavingNoticeNow } from '../../components/saving-notice.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { steady } from '../../steady.ts'
import { useWide } from '../../use-wide.ts'
import { answersUnder, type Consents } from './consents.ts'
import { evidenceHome } from './evidence-answers.ts'
import { FinishSurvey } from './finish-survey.tsx'
import { NewerVersion } from './newer-version.tsx'
import type { SurveyDesk } from './question-props.ts'
import { SurveyBar } from './survey-bar.tsx'
import './survey-form.css'
import { SurveyJumpList } from './survey-jump-list.tsx'
import { pagesOf, pageToOpen, pageWith } from './survey-model.ts'
import { SurveyNavigation } from './survey-navigation.tsx'
import { SurveyPageNodes } from './survey-page-nodes.tsx'
import type { SurveySession } from './survey-session.ts'
import { useEvidenceAnswers } from './use-evidence-answers.ts'
import { useSurveyPlace } from './use-survey-place.ts'
import { useSurveySession } from './use-survey-session.ts'

interface SurveyFormProps {
  readonly opened: OpenedForm
  readonly record: LocalRecord<'response'>
  /** Whom or what it is about. */
  readonly about: string
  readonly back: string
  readonly asked: string | undefined
  readonly remembered: string | undefined
}

/** A survey at work: one page of its questions, and the ways between the pages. */
export const SurveyForm = ({ opened, record, about, back, asked, remembered }: SurveyFormProps) => {
  const t = surveyMessages()
  const { store, now } = useApp()
  const { form } = opened
  const { copy, session, consents: given } = useSurveySession(opened, record)
  const evidence = useEvidenceAnswers(record, session)
  const [dialog, setDialog] = useState<'jump' | 'finish' | undefined>()
  const [checked, setChecked] = useState<ReadonlySet<NodeKey>>(new Set())
  const survey = session.engine.value
  const consents = given.value
  // What follows from the answers alone is worked out after they are seen, and drawn only where it is another.
  const { pages: allPages, progress } = useMemo(() => pagesAndProgress(session, given), [session, given])
  const pages = allPages.value
  // A remembered question on the page that the address names is where to be, not at the page's top.
  const [page, isHere] = useMemo(() => {
    const found = pageToOpen(survey, pages, asked, remembered)
    return [found, found !== undefined && pageWith(survey, pages, remembered) === found]
  }, [pages, asked, remembered])
  const { go, onFocus, wanted } = useSurveyPlace({
    id: record.id,
    page: page?.key ?? '',
    asked,
    remembered: isHere || asked === undefined ? remembered : undefined,
  })
  const words: SurveyDesk['words'] = (wording, outputs) => filledWords(wording, language.value, form.languages, outputs)
  const { producer, product, sample } = record.data
  const desk = useMemo<SurveyDesk>(
    () => ({ home: (question) => evidenceHome(record, question), evidence, settle: copy.settled, words }),
    // The record is another after each answer; where its evidence is filed is not.
    [record.id, record.area, producer, product, sample, evidence, copy, form, language.value],
  )
  const isWide = useWide()
  const isSeen = useSeen()
  const latest = useRef<(to: NodeKey) => void>(() => undefined)
  const onGo = useCallback((to: NodeKey) => latest.current(to), [])
  if (page === undefined) return null

  const at = pages.indexOf(page)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  const check = (): void => setChecked(new Set([...checked, page.key]))
  const move = (to: NodeKey, question?: NodeKey): void => {
    setDialog(undefined)
    check()
    go(to, question)
  }
  latest.current = move
  const onConsent = (purpose: string, said: Said): void => {
    const saying = { at: now().toISOString(), language: language.value, by: record.data.surveyor }
    const consent = consentAfter(purpose, consents[purpose], said, saying)
    copy.edit({ [`consents/${purpose}`]: consent as unknown as Json })
    if (said.given) return
    for (const { key, value, question } of answersUnder(survey, purpose)) {
      session.answer(key, undefined)
      if (question.kind === 'signature' && Array.isArray(value))
        for (const id of value) void store.commit({ op: 'delete', id: String(id) })
    }
  }
  const finish = (): void => {
    setChecked(new Set(pages.map(({ key }) => key)))
    setDialog('finish')
  }
  const onFinish = (): Promise<boolean> => {
    copy.edit({ status: 'final', finalisedAt: now().toISOString() })
    return copy.settled()
  }
  const title = page.label === undefined ? t.untitled : words(page.label, new Map()) || t.untitled
  const jumpList = <SurveyJumpList {...{ session, pages, progress, consents, checked, words, onGo }} here={page.key} />
  return (
    <Page
      title={words(form.title, new Map())}
      back={back}
      wide
      footer={
        <SurveyNavigation
          onBack={before === undefined ? undefined : () => move(before.key)}
          onNext={after === undefined ? undefined : () => move(after.key)}
          onFinish={finish}
        />
      }
    >
      <SurveyBar
        about={about}
        at={at + 1}
        all={pages.length}
        progress={progress}
        saving={copy.saving}
        onList={() => setDialog('jump')}
      />
      <div class="survey-form">
        <div class="survey-form-main" onFocusCapture={onFocus}>
          <SavingNoticeNow saving={copy.saving} onRetry={copy.retry} />
          <ConflictNotice record={record} />
          {record.data.revises === undefined ? null : <p class="soft">{t.revision}</p>}
          <NewerVersion form={form} answers={() => copy.shown.value?.answers ?? {}} onTake={(set) => copy.edit(set)} />
          <h2 class="survey-page-title" tabIndex={-1}>
            {title}
          </h2>
          <SurveyPageNodes
            key={page.key}
            {...{ page, session, desk, consents, wanted, onConsent }}
            isChecked={checked.has(page.key)}
          />
        </div>
        <nav class="survey-form-side" aria-label={t.list}>
          {isWide && isSeen ? jumpList : null}
          <Button kind="secondary" onClick={finish}>
            {t.finish}
          </Button>
        </nav>
      </div>
      {dialog === 'jump' ? (
        <Dialog
          title={t.list}
          onClose={() => setDialog(undefined)}
          footer={<Button onClick={finish}>{t.finish}</Button>}
        >
          {jumpList}
        </Dialog>
      ) : null}
      {dialog === 'finish' ? (
        <FinishSurvey
          session={session}
          pages={pages}
          consents={consents}
          words={words}
          onGo={move}
          onFinish={onFinish}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </Page>
  )
}

const pagesAndProgress = (session: SurveySession, consents: ReadonlySignal<Consents>) => {
  const pages = steady(() => {
    session.seen.value
    return pagesOf(session.engine.value)
  })
  const progress = steady(() => {
    session.seen.value
    return pages.value.map((page) => session.progress(page, consents.value))
  })
  return { pages, progress }
}
