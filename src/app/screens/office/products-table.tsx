import { type Recognition, recognitionOf } from '../../../domain/certificates/standing.ts'
import { CATALOGUE } from '../../../domain/criteria/catalogue.ts'
import { groupBy } from '../../../domain/group-by.ts'
import { DECISIONS, type SetReference } from '../../../domain/records/product.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { setLabelOf } from '../../citation.ts'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { everyRow } from '../../every-row.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { allStandings, todayBy } from '../certificates/holdings.ts'
import { StateBadge } from '../certificates/state-badge.tsx'
import { DataTable } from './data-table.tsx'
import { latestFinal, scoredAssessments } from './office-data.ts'
import { StarsCell } from './stars-cell.tsx'

/** `/office/products`: stars are those of the latest final assessment. */
export const ProductsTable = () => {
  const t = officeMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(async () => {
    const [products, producers, scored, standings] = await Promise.all([
      everyRow((options) => store.products(options)),
      everyRow((options) => store.producers(options)),
      scoredAssessments(store),
      allStandings(store, today),
    ])
    const own = groupBy(standings, ({ record }) => record.data.product)
    const names = new Map(producers.map((producer) => [producer.id, producer.data.name]))
    const latest = latestFinal(scored)
    return products.map((product) => ({
      product,
      producer: names.get(product.data.producer) ?? '',
      stars: latest.get(product.id)?.score?.stars,
      recognition: recognitionOf(product.data, own.get(product.id) ?? []),
    }))
  }, [today])
  if (found.status !== 'ready') return <Page title={t.places.products}>{t.loading}</Page>
  return (
    <Page title={t.places.products}>
      <DataTable
        caption={t.places.products}
        rows={found.value}
        keyOf={({ product }) => product.id}
        defaultSort="name"
        filters={[
          {
            id: 'set',
            title: t.columns.set,
            options: setsAmong(found.value.map(({ product }) => product.data.criteria)),
            valueOf: ({ product }) => keyOfSet(product.data.criteria),
          },
          {
            id: 'stars',
            title: t.columns.stars,
            options: [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t.starsRow(stars) })),
            valueOf: ({ stars }) => String(stars),
          },
        ]}
        columns={[
          {
            id: 'name',
            title: t.columns.name,
            cell: ({ product }) => product.data.name,
            show: ({ product }) => (
              <span>
                <a href={`/office/products/${product.id}`}>{product.data.name}</a>{' '}
                {product.data.sample ? <SampleBadge /> : null}
              </span>
            ),
          },
          {
            id: 'producer',
            title: t.columns.producer,
            cell: ({ producer }) => producer,
            show: ({ product, producer }) => <a href={`/office/producers/${product.data.producer}`}>{producer}</a>,
          },
          { id: 'set', title: t.columns.set, cell: ({ product }) => setLabelOf(product.data.criteria) },
          {
            id: 'stars',
            title: t.columns.stars,
            cell: ({ stars }) => stars ?? -1,
            show: ({ stars }) => <StarsCell stars={stars} />,
          },
          {
            id: 'certified',
            title: t.columns.certified,
            cell: ({ recognition }) => starsOf(recognition),
            show: ({ recognition }) => <Recognised recognition={recognition} />,
          },
          {
            id: 'updated',
            title: t.columns.updated,
            cell: ({ product }) => product.updatedAt,
            show: ({ product }) => formatMoment(product.updatedAt, language.value),
          },
        ]}
      />
    </Page>
  )
}

const keyOfSet = ({ decision, set }: SetReference): string => `${decision}.${set}`

/** The sets to filter by: all of the decision in force, and those of earlier ones that products still stand under. */
const setsAmong = (present: readonly SetReference[]): { value: string; label: string }[] => {
  const inForce = CATALOGUE.map(({ decision, number }): SetReference => ({ decision, set: number }))
  const earlier = present.filter(({ decision }) => decision !== inForce[0]?.decision)
  const order = ({ decision, set }: SetReference): number => DECISIONS.indexOf(decision) * 100 + set
  const sets = new Map([...inForce, ...earlier].map((reference) => [keyOfSet(reference), reference]))
  return [...sets]
    .sort(([, one], [, other]) => order(one) - order(other))
    .map(([value, reference]) => ({ value, label: setLabelOf(reference) }))
}

type Shown = Recognition<LocalRecord<'certificate'>>

const starsOf = (recognition: Shown): number => {
  switch (recognition.kind) {
    case 'certificate':
      return recognition.standing.record.data.stars
    case 'noted':
      return recognition.stars
    case 'none':
      return 0
  }
}

/** By its certificate with its state; else as noted on the product, with its last day. */
const Recognised = ({ recognition }: { recognition: Shown }) => {
  const t = officeMessages()
  switch (recognition.kind) {
    case 'none':
      return null
    case 'noted': {
      const until = recognition.expiresOn === undefined ? '' : `, ${formatDay(recognition.expiresOn, language.value)}`
      return (
        <span>
          {t.starsRow(recognition.stars)}
          {until}
        </span>
      )
    }
    case 'certificate': {
      const { record, state } = recognition.standing
      return (
        <span class="stack-close">
          <a href={recordHref('office', 'certificate', record.id)}>
            {t.starsRow(record.data.stars)}, {formatDay(record.data.expiresOn, language.value)}
          </a>
          <span>
            <StateBadge state={state} />
          </span>
        </span>
      )
    }
  }
}
