import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Certificate } from '../../../domain/records/certificate.ts'
import { OFFICE, type Role } from '../../../domain/records/role.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { type CertificateProblem, certificateChange, certificateFields } from './certificate-draft.ts'
import { CertificateFields } from './certificate-fields.tsx'
import './certificates.css'
import { ProductChooser } from './product-chooser.tsx'

/** `/office/certificates/new`, for the product that the address names or one that is chosen. */
export const NewCertificate = () => {
  const t = certificateMessages()
  const { query } = useLocation()
  const { store } = useApp()
  const form = useKeptForm(`certificate-of:${query.product ?? ''}`, { stars: '3', product: query.product ?? '' })
  const product = form.text('product')
  const found = useLive(async () => {
    const chosen = product === '' ? undefined : await store.record('product', product)
    const producer = chosen && (await store.record('producer', chosen.data.producer))
    return { product: chosen, producer, role: (await store.identity())?.role }
  }, [product])
  if (found.status !== 'ready') return <Page title={t.form.newTitle}>{officeMessages().loading}</Page>
  if (!mayWrite(found.value.role)) return <Forbidden title={t.form.newTitle} back="/office/certificates" />
  return (
    <CertificateForm
      title={t.form.newTitle}
      back="/office/certificates"
      form={form}
      product={found.value.product}
      producerName={found.value.producer?.data.name}
      commit={(change, chosen) => {
        const data = { ...change.set, product: chosen.id, producer: chosen.data.producer } as Certificate
        return store.commit({ op: 'create', kind: 'certificate', area: chosen.area, data })
      }}
    />
  )
}

/** `/office/certificates/:id/edit`: saved as a whole, as its days must fit each other. */
export const EditCertificate = ({ id }: { id: string }) => {
  const t = certificateMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const certificate = await store.record('certificate', id)
    const product = certificate && (await store.record('product', certificate.data.product))
    const producer = product && (await store.record('producer', product.data.producer))
    return { certificate, product, producer, role: (await store.identity())?.role }
  }, [id])
  if (found.status !== 'ready') return <Page title={t.form.editTitle}>{officeMessages().loading}</Page>
  const { certificate, product, producer } = found.value
  const back = recordHref('office', 'certificate', id)
  if (!mayWrite(found.value.role)) return <Forbidden title={t.form.editTitle} back={back} />
  if (certificate === undefined)
    return (
      <Page title={t.form.editTitle} back="/office/certificates">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  if (certificate.data.withdrawal !== undefined)
    return (
      <Page title={t.form.editTitle} back={back}>
        <Notice tone="warning">{t.lockedFacts}</Notice>
      </Page>
    )
  return <Edit certificate={certificate} product={product} producerName={producer?.data.name} />
}

const mayWrite = (role: Role | undefined): boolean => role !== undefined && OFFICE.includes(role)

const Forbidden = ({ title, back }: { title: string; back: string }) => (
  <Page title={title} back={back}>
    <Notice tone="warning">{certificateMessages().forbidden}</Notice>
  </Page>
)

interface EditProps {
  readonly certificate: LocalRecord<'certificate'>
  readonly product: LocalRecord<'product'> | undefined
  readonly producerName: string | undefined
}

const Edit = ({ certificate, product, producerName }: EditProps) => {
  const { store } = useApp()
  const given = certificateFields(certificate.data)
  const form = useKeptForm(`certificate:${certificate.id}`, given)
  return (
    <CertificateForm
      title={certificateMessages().form.editTitle}
      back={recordHref('office', 'certificate', certificate.id)}
      form={form}
      product={product}
      producerName={producerName}
      isFixed
      commit={({ set, unset }) => {
        // Only what was changed is written, so that a newer value of another field stays.
        const changed = Object.entries(set).filter(([field, value]) => String(value) !== given[field])
        const removed = unset.filter((field) => (given[field] ?? '') !== '')
        return store.commit({ op: 'patch', id: certificate.id, set: Object.fromEntries(changed), unset: removed })
      }}
    />
  )
}

type Change = Exclude<ReturnType<typeof certificateChange>, { problems: CertificateProblem[] }>

interface CertificateFormProps {
  readonly title: string
  readonly back: string
  readonly form: ReturnType<typeof useKeptForm>
  readonly product: LocalRecord<'product'> | undefined
  readonly producerName: string | undefined
  /** The product is not to be chosen any more. */
  readonly isFixed?: boolean
  readonly commit: (
    change: Change,
    product: LocalRecord<'product'>,
  ) => ReturnType<ReturnType<typeof useApp>['store']['commit']>
}

const CertificateForm = ({
  title,
  back,
  form,
  product,
  producerName,
  isFixed = false,
  commit,
}: CertificateFormProps) => {
  const t = certificateMessages()
  const { route } = useLocation()
  const { text, set, typing, done } = form
  const [problems, setProblems] = useState<readonly (CertificateProblem | 'product' | 'unsaved')[]>([])
  const save = useOneAtATime(async () => {
    const change = certificateChange(text)
    const missing = product === undefined ? (['product'] as const) : []
    if ('problems' in change || product === undefined)
      return setProblems([...missing, ...('problems' in change ? change.problems : [])])
    const committed = await commit(change, product)
    if (committed.kind !== 'saved') return setProblems(['unsaved'])
    done()
    route(recordHref('office', 'certificate', committed.record.id), true)
  })
  const isProblem = (one: CertificateProblem | 'product' | 'unsaved'): one is CertificateProblem =>
    one !== 'product' && one !== 'unsaved'
  return (
    <Page
      title={title}
      back={back}
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.form.save}
        </Button>
      }
    >
      {typing === undefined ? null : <TypingNotice typing={typing} />}
      {problems.includes('unsaved') ? <Notice tone="error">{t.form.failed}</Notice> : null}
      <section class="card stack-close">
        <h2>{t.form.product}</h2>
        {product === undefined ? (
          <>
            {problems.includes('product') ? <Notice tone="error">{t.form.productMissing}</Notice> : null}
            <ProductChooser onChoose={(id) => set('product', id)} />
          </>
        ) : (
          <p>
            <strong>{product.data.name}</strong>
            <br />
            <span class="soft">{producerName}</span>
          </p>
        )}
        {product === undefined || isFixed ? null : (
          <div class="row">
            <Button kind="quiet" onClick={() => set('product', '')}>
              {t.form.productChange}
            </Button>
          </div>
        )}
      </section>
      <section class="card stack">
        <CertificateFields text={text} onInput={set} problems={problems.filter(isProblem)} />
      </section>
    </Page>
  )
}
