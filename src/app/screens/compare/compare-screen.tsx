import { useLocation } from 'preact-iso'
import { columnsOf } from '../../../domain/compare/columns-of.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { compareMessages } from '../../messages/compare.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { OpeningTrouble } from '../result/opening-trouble.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { CompareView } from './compare-view.tsx'
import { ApartList } from './more-columns.tsx'

/** `/products/:id/compare` and `/office/products/:id/compare`: several assessments of one product side by side. */
export const CompareScreen = ({ id }: { id: string }) => {
  const t = compareMessages()
  const { store, space } = useApp()
  const { query } = useLocation()
  const found = useLive(async () => {
    const product = await store.record('product', id)
    const [assessments, evidence] = [await store.assessmentsOf(id), await store.evidenceOf(id)]
    const comments = await store.under('comment', id)
    return { product, evidence, comments, sorted: columnsOf(assessments, query.about) }
  }, [id, query.about])
  const opened = found.status === 'ready' ? found.value : undefined
  const loaded = useCriteriaSet(opened?.sorted.shown[0]?.data.criteria)
  const product = opened?.product
  const back = recordHref(space, 'product', id)
  if (found.status === 'failed') return <OpeningTrouble trouble={{ kind: 'unreadable' }} title={t.title} />
  if (loaded.kind === 'unavailable') return <OpeningTrouble trouble={loaded} title={t.title} />
  if (opened !== undefined && (product === undefined || opened.sorted.shown.length + opened.sorted.others.length < 2)) {
    return (
      <Page title={t.title} back={back} wide>
        <EmptyState
          icon="columns"
          title={t.fewTitle}
          text={t.fewText}
          action={<Button href={back}>{t.fewBack}</Button>}
        />
        <ApartList records={opened.sorted.apart} />
      </Page>
    )
  }
  if (opened === undefined || product === undefined || loaded.kind === 'loading') {
    return (
      <Page title={t.title} back={back} wide>
        <p role="status">{t.loading}</p>
      </Page>
    )
  }
  return (
    <Page title={t.title} back={back} wide>
      <p class="soft">{product.data.name}</p>
      <CompareView
        set={loaded.set}
        product={product}
        sorted={opened.sorted}
        evidence={opened.evidence}
        comments={opened.comments}
      />
    </Page>
  )
}
