import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Product } from '../../../domain/records/product.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { componentMessages } from '../../messages/components.ts'
import { productMessages } from '../../messages/product.ts'
import { useNewForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { filledTexts } from '../field-change.ts'
import { PRODUCT_TEXTS, ProductCertificate, ProductName, ProductTexts } from './product-fields.tsx'
import { SetChooser } from './set-chooser.tsx'

/** A product that is made once its name and criteria set are given and saved; until then what is typed is kept apart. */
export const NewProduct = ({ owner, typing }: { owner: LocalRecord<'producer'>; typing: KeptTyping }) => {
  const t = productMessages()
  const shared = componentMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const { text, set } = useNewForm(typing, {})
  const [problem, setProblem] = useState<'incomplete' | 'unsaved' | undefined>()
  const isNameMissing = problem === 'incomplete' && text('name').trim() === ''
  const isSetMissing = problem === 'incomplete' && text('set') === ''

  const save = useOneAtATime(async () => {
    if (text('name').trim() === '' || text('set') === '') return setProblem('incomplete')
    const data = newProduct(owner, text)
    const committed = await store.commit({ op: 'create', kind: 'product', area: owner.area, data })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    typing.forget()
    route(`/products/${committed.record.id}`, true)
  })

  return (
    <Page
      title={t.newTitle}
      back={`/producers/${owner.id}`}
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.save}
        </Button>
      }
    >
      <p class="soft">{owner.data.name}</p>
      <TypingNotice typing={typing} />
      {problem === 'unsaved' ? <Notice tone="error">{shared.saveFailed}</Notice> : null}
      <ProductName text={text} onInput={set} isMissing={isNameMissing} />
      {isSetMissing ? <Notice tone="error">{t.setMissing}</Notice> : null}
      <SetChooser
        chosen={Number(text('set')) || undefined}
        isLocked={false}
        onChoose={(number) => set('set', number === undefined ? '' : String(number))}
      />
      <ProductCertificate text={text} onInput={set} />
      <ProductTexts text={text} onInput={set} />
    </Page>
  )
}

const newProduct = (owner: LocalRecord<'producer'>, text: (field: string) => string): Product => {
  const stars = Number(text('certifiedStars'))
  const expires = text('certificateExpires')
  return {
    producer: owner.id,
    name: text('name').trim(),
    criteria: { decision: '26/2026', set: Number(text('set')) },
    ...(stars === 0 ? {} : { certifiedStars: stars }),
    ...(stars === 0 || expires === '' ? {} : { certificateExpires: expires }),
    ...filledTexts(PRODUCT_TEXTS, text),
  }
}
