import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { completenessOf, dossierLines } from '../../../domain/evidence/dossier.ts'
import { isSameSet } from '../../../domain/records/product.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Bar } from '../../components/bar.tsx'
import { Icon } from '../../components/icon.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { MissingProduct } from '../product/product-screen.tsx'
import { LapsedNotice } from '../result/lapsed-notice.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { AddEvidence } from './add-evidence.tsx'
import { DocumentLine } from './document-line.tsx'
import './documents-screen.css'
import { EvidenceGrid } from './evidence-grid.tsx'

/** `/products/:id/documents`: the dossier's evidence against the 15 kinds of form 02. */
export const DocumentsScreen = ({ id }: { id: string }) => {
  const { store } = useApp()
  const found = useLive(async () => {
    const [product, assessments, evidence] = await Promise.all([
      store.record('product', id),
      store.assessmentsOf(id),
      store.evidenceOf(id),
    ])
    return { product, assessments, evidence }
  }, [id])
  const product = found.status === 'ready' ? found.value.product : undefined
  const loaded = useCriteriaSet(product?.data.criteria)
  if (found.status !== 'ready') return <Opening status={found.status} back={`/products/${id}`} />
  if (product === undefined) return <MissingProduct />
  const { assessments, evidence } = found.value
  const last = assessments.find(({ data }) => isSameSet(data.criteria, product.data.criteria))
  return (
    <Page title={evidenceMessages().dossier} back={`/products/${id}`}>
      <p class="soft">{product.data.name}</p>
      <LapsedNotice decision={product.data.criteria.decision} />
      <Dossier
        product={product}
        assessment={last}
        evidence={evidence}
        set={loaded.kind === 'ready' ? loaded.set : undefined}
      />
    </Page>
  )
}

interface DossierProps {
  readonly product: LocalRecord<'product'>
  /** The latest by the product's set. */
  readonly assessment: LocalRecord<'assessment'> | undefined
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly set: CriteriaSet | undefined
}

const Dossier = ({ product, assessment, evidence, set }: DossierProps) => {
  const t = evidenceMessages()
  const kinds = evidence.map(({ data }) => data.document)
  const lines = dossierLines(set?.criteria, assessment?.data.answers ?? {}, kinds)
  const unsorted = evidence.filter(({ data }) => data.document === undefined)
  const { id, area, data } = product
  const home: EvidenceHome = {
    ...{ area, producer: data.producer, product: id },
    ...(data.sample === undefined ? {} : { sample: data.sample }),
  }
  return (
    <>
      <Meter lines={lines} isAssessed={assessment !== undefined} />
      <ul class="document-lines">
        {lines.map((line) => (
          <li key={line.kind.id}>
            <DocumentLine line={line} records={evidence.filter(({ data: one }) => one.document === line.kind.id)}>
              <AddEvidence home={{ ...home, document: line.kind.id }} purpose={line.kind.title[language.value]} />
            </DocumentLine>
          </li>
        ))}
      </ul>
      {unsorted.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.unsorted(unsorted.length)}</h2>
          <p class="soft">{t.unsortedText}</p>
          <EvidenceGrid records={unsorted} />
        </section>
      )}
      <p class="soft">{t.dossierText}</p>
    </>
  )
}

const Meter = ({ lines, isAssessed }: { lines: ReturnType<typeof dossierLines>; isAssessed: boolean }) => {
  const t = evidenceMessages()
  const { present, asked, wanted, wantedPresent } = completenessOf(lines)
  const missing = wanted - wantedPresent
  return (
    <section class="card stack-close">
      <strong>{t.meter(present, asked)}</strong>
      <Bar value={present} max={asked} label={t.meter(present, asked)} />
      <p class="documents-wanted">
        <Icon name={!isAssessed ? 'info' : missing === 0 ? 'circle-check' : 'circle-alert'} />
        <span>{!isAssessed ? t.notAssessed : missing === 0 ? t.wantedNone : t.wanted(missing)}</span>
      </p>
    </section>
  )
}
