import { useMemo } from 'preact/hooks'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { questionOf } from './question-of.ts'
import { useSelfBase } from './self-base.ts'
import { papersOf, strengthsOf, todoOf } from './self-model.ts'
import { SelfOpening } from './self-opening.tsx'
import './self-result.css'
import { TodoList } from './todo-list.tsx'
import { type OpenedSelf, useSelfAssessment } from './use-self-assessment.ts'

/** `/self/result/:id`: the stars first, what is good, what to do for the next star, which papers to prepare; on one page of paper too. */
export const SelfResult = ({ id }: { id: string }) => {
  const opened = useSelfAssessment(id)
  return opened.kind === 'ready' ? (
    <Result {...opened} />
  ) : (
    <SelfOpening opened={opened} title={selfMessages().resultTitle} />
  )
}

const Result = ({ set, record, product }: Extract<OpenedSelf, { kind: 'ready' }>) => {
  const t = selfMessages()
  const { store } = useApp()
  const { href, isPractice } = useSelfBase()
  const { data } = record
  const score = useMemo(() => scoreAssessment(set, data), [set, data])
  const found = useLive(() => store.evidenceOf(data.product), [data.product])
  const evidence = found.status === 'ready' ? found.value.map((one) => one.data) : []
  const strengths = strengthsOf(set, score)
  const papers = papersOf(set, data, evidence)
  const stop = set.criteria.find(({ code }) => code === score.stop?.criterion)
  return (
    <Page title={product?.data.name ?? t.resultTitle} back={href}>
      <section class="self-result-stars">
        <StarRow stars={score.stars} label={t.stars(score.stars)} size="l" />
        <p>
          <strong class="self-result-number">{t.stars(score.stars)}</strong> · {t.sum(score.points)}
        </p>
        <p class="soft">{t.selfOnly}</p>
      </section>
      {score.disqualifications.map(({ finding, text }) => (
        <Notice key={finding} tone="error" title={t.out}>
          {text[language.value]}
        </Notice>
      ))}
      {stop === undefined ? null : <Notice tone="warning">{t.stopped(questionOf(stop))}</Notice>}
      {score.open > 0 ? <Notice tone="info">{t.openNotice(score.open)}</Notice> : null}
      {score.band > score.stars && score.disqualifications.length === 0 ? (
        <Notice tone="warning">{t.heldBack(score.band, score.points)}</Notice>
      ) : null}
      <section class="card self-result-part">
        <h2>{t.strengths}</h2>
        {strengths.length === 0 ? <p>{t.strengthsNone}</p> : null}
        <ul class="self-result-list">
          {strengths.map(({ criterion, points }) => (
            <li key={criterion.code}>
              <Icon name="circle-check" />
              <span>
                {criterion.title[language.value]} <span class="soft">({t.ofPoints(points, criterion.maxPoints)})</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <TodoList todo={todoOf(set, data, score)} />
      <section class="card self-result-part">
        <h2>{t.prepare}</h2>
        {papers.there.length + papers.missing.length === 0 ? <p>{t.prepareNone}</p> : null}
        <ul class="self-result-list">
          {[
            ...papers.missing.map((kind) => [kind, false] as const),
            ...papers.there.map((kind) => [kind, true] as const),
          ].map(([kind, isThere]) => (
            <li key={kind.id}>
              <Icon name={isThere ? 'circle-check' : 'circle'} />
              <span>
                {kind.title[language.value]} <span class="soft">({isThere ? t.prepareHave : t.prepareMissing})</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p class="soft">{t.estimate}</p>
      <div class="self-result-actions">
        {isPractice ? (
          <Notice tone="info">{t.practiceNoSend}</Notice>
        ) : (
          <Button icon="send" href={`/self/send/${data.product}`}>
            {t.send}
          </Button>
        )}
        <Button kind="secondary" icon="printer" onClick={() => print()}>
          {t.print}
        </Button>
        <Button kind="quiet" icon="list" href={`${href}/ask/${record.id}`}>
          {t.look}
        </Button>
      </div>
    </Page>
  )
}
