import { useLocation } from 'preact-iso'
import type { Evidence } from '../../../domain/records/evidence.ts'
import { askedBack } from '../../asked-back.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { type App, useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { historyMessages } from '../../messages/history.ts'
import { historyHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { EvidenceFacts } from './evidence-facts.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { evidenceName } from './evidence-name.ts'
import { EvidenceView } from './evidence-view.tsx'
import { FileReceipts } from './file-receipts.tsx'

/** `/evidence/:id` and `/office/evidence/:id`: one piece of evidence, to look at closely and, in the field, to file. */
export const EvidenceScreen = ({ id }: { id: string }) => {
  const t = evidenceMessages()
  const { store, space } = useApp()
  const { query } = useLocation()
  const found = useLive(async () => {
    const record = await store.record('evidence', id)
    const product = record?.data.product
    return { record, product: product === undefined ? undefined : await store.record('product', product) }
  }, [id])
  const set = useCriteriaSet(found.status === 'ready' ? found.value.product?.data.criteria : undefined)
  if (found.status !== 'ready') return <Opening status={found.status} back="/" />
  const { record } = found.value
  const home = space === 'office' ? '/office' : '/'
  if (record === undefined) {
    return (
      <Page title={t.missingTitle} back={home}>
        <EmptyState icon="file-question-mark" title={t.missingTitle} text={t.missingText} />
      </Page>
    )
  }
  const { sample } = record.data
  const back = askedBack(query.back) ?? parentHref(space, record.data) ?? home
  return (
    <Page title={evidenceName(record.data)} back={back}>
      {sample ? (
        <p>
          <SampleBadge />
        </p>
      ) : null}
      <ConflictNotice record={record} />
      <EvidenceView key={record.data.file.sha256} record={record} />
      {space === 'field' ? (
        <EvidenceFields key={id} record={record} criteria={set.kind === 'ready' ? set.set.criteria : undefined} />
      ) : null}
      <EvidenceFacts record={record} />
      {space === 'field' ? <FileReceipts record={record} /> : null}
      <div class="row">
        <Button kind="secondary" icon="history" href={historyHref(space, 'evidence', id)}>
          {historyMessages().open}
        </Button>
        {space === 'field' ? (
          <RemoveRecord id={id} label={t.remove} title={t.removeTitle} text={t.removeText} after={back} />
        ) : null}
      </div>
    </Page>
  )
}

/** Where it belongs: its product, else its producer, else the training that it is of. */
const parentHref = (space: App['space'], { product, producer, training }: Evidence): string | undefined => {
  if (product !== undefined) return recordHref(space, 'product', product)
  if (producer !== undefined) return recordHref(space, 'producer', producer)
  return training === undefined ? undefined : recordHref(space, 'training', training)
}
