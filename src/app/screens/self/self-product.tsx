import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { useNewForm, useTyping } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { SetChooser } from '../product/set-chooser.tsx'
import { OpeningTrouble } from '../result/opening-trouble.tsx'
import { beginAssessment } from './begin-assessment.ts'

/** `/self/product/:producer`: the product, what it is most like, and on to the questions. */
export const SelfProduct = ({ producer }: { producer: string }) => {
  const t = selfMessages()
  const { store } = useApp()
  const typing = useTyping(`self-product-${producer}`)
  const found = useLive(() => store.record('producer', producer), [producer])
  if (found.status === 'failed') return <OpeningTrouble trouble={{ kind: 'unreadable' }} title={t.productTitle} />
  if (found.status === 'ready' && found.value === undefined)
    return <OpeningTrouble trouble={{ kind: 'missing' }} title={t.productTitle} />
  if (typing === undefined || found.status !== 'ready' || found.value === undefined)
    return (
      <Page title={t.productTitle} back="/self">
        <p role="status">{t.loading}</p>
      </Page>
    )
  return <ProductForm owner={found.value} typing={typing} />
}

type Problem = 'incomplete' | 'unsaved' | 'unavailable'

const ProductForm = ({ owner, typing }: { owner: LocalRecord<'producer'>; typing: KeptTyping }) => {
  const t = selfMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const { text, set } = useNewForm(typing, {})
  const [problem, setProblem] = useState<Problem | undefined>()
  const [name, number] = [text('name').trim(), Number(text('set'))]
  const begin = useOneAtATime(async () => {
    if (name === '' || number === 0) return setProblem('incomplete')
    const data = { producer: owner.id, name, criteria: { decision: '26/2026' as const, set: number } }
    const begun = await beginAssessment(
      store,
      { op: 'create', kind: 'product', area: owner.area, data },
      now().toISOString(),
    )
    if (begun.kind !== 'begun') return setProblem(begun.kind)
    typing.forget()
    route(`/self/ask/${begun.assessment}`, true)
  })
  return (
    <Page
      title={t.productTitle}
      back="/self"
      footer={
        <Button icon="arrow-right" busy={begin.isBusy} onClick={begin.run}>
          {t.begin}
        </Button>
      }
    >
      <TypingNotice typing={typing} />
      {problem === 'unsaved' ? <Notice tone="error">{t.unsaved}</Notice> : null}
      {problem === 'unavailable' ? <Notice tone="error">{t.setUnavailable}</Notice> : null}
      <TextField
        name="name"
        label={t.productName}
        hint={t.productNameHint}
        value={text('name')}
        required
        maxLength={200}
        error={problem === 'incomplete' && name === '' ? t.productNameMissing : undefined}
        onInput={(value) => set('name', value)}
      />
      <p>{t.productSet}</p>
      {problem === 'incomplete' && number === 0 ? <Notice tone="error">{t.productSetMissing}</Notice> : null}
      <SetChooser
        chosen={number || undefined}
        decision={DECISION_IN_FORCE}
        isLocked={false}
        onChoose={(chosen) => set('set', chosen === undefined ? '' : String(chosen))}
      />
    </Page>
  )
}
