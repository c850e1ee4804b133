import type { MeasureRank } from '../../../domain/programme/best-measure.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import type { Rates } from '../../../domain/records/rates.ts'
import { Badge } from '../../components/badge.tsx'
import { BarChart } from '../../components/charts/bar-chart.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { outlookMessages } from '../../messages/outlook.ts'
import { recordHref } from '../../record-href.ts'

/** Products that are read on the screen; the table of figures has all. */
const MOST_SHOWN = 50

interface MeasureRankingProps {
  readonly ranks: readonly MeasureRank[]
  readonly facts: readonly ProductFact[]
  readonly rates: Rates
  readonly budget: number | undefined
}

const number = (value: number): string => formatNumber(value, language.value)
const dong = (value: number): string => formatVnd(value, language.value)

const liftedBy = ({ affordable, products }: MeasureRank): number => (affordable ?? { products }).products.length

/** The measures by how many products each alone lifts; the best one in a sentence first. */
export const MeasureRanking = ({ ranks, facts, rates, budget }: MeasureRankingProps) => {
  const t = outlookMessages().best
  const { measure: names, funding } = measureMessages()
  const useful = ranks.filter(({ products }) => products.length > 0)
  const best = useful[0]
  if (best === undefined) return <Notice tone="info">{t.nothing}</Notice>
  const factOf = new Map(facts.map((fact) => [fact.product, fact]))
  const answer =
    budget === undefined
      ? t.answer(names[best.measure], number(liftedBy(best)), dong(best.costVnd))
      : t.answerWithin(names[best.measure], number(liftedBy(best)), dong(best.affordable?.costVnd ?? 0), dong(budget))
  return (
    <>
      <p class="programme-best" role="status">
        <strong>{liftedBy(best) === 0 ? t.nothingWithin : answer}</strong>
      </p>
      <BarChart
        title={t.chart}
        reading={liftedBy(best) === 0 ? t.nothingWithin : answer}
        bars={useful.map((rank) => ({
          label: names[rank.measure],
          value: liftedBy(rank),
          text: `${number(liftedBy(rank))} · ${dong(rank.affordable?.costVnd ?? rank.costVnd)}`,
        }))}
        format={number}
        note={measureMessages().estimate}
        table={{
          head: [
            ...[t.columns.measure, t.columns.lifted, t.columns.certifiable, t.columns.cost],
            ...(budget === undefined ? [] : [t.columns.within]),
            t.columns.paidBy,
          ],
          rows: useful.map((rank) => [
            ...[names[rank.measure], rank.products.length, rank.newlyCertifiable, rank.costVnd],
            ...(rank.affordable === undefined ? [] : [rank.affordable.products.length]),
            funding[rates[rank.measure].paidBy],
          ]),
          show: (value, column) => (column === 3 ? dong(value) : number(value)),
        }}
      />
      {useful.some(({ isLeast }) => !isLeast) ? <p class="soft">{t.notLeast}</p> : null}
      {useful.map((rank) => (
        <Fold
          key={rank.measure}
          head={
            <span>
              <strong>{names[rank.measure]}</strong>. {t.whom(rank.products.length)}
            </span>
          }
          isOpen={rank === best}
        >
          <Whom rank={rank} factOf={factOf} />
        </Fold>
      ))}
    </>
  )
}

const Whom = ({ rank, factOf }: { rank: MeasureRank; factOf: ReadonlyMap<string, ProductFact> }) => {
  const t = outlookMessages().best
  const paid = new Set(rank.affordable?.products ?? [])
  const inOrder = [...rank.products].sort(
    (one, other) => Number(paid.has(other.product)) - Number(paid.has(one.product)) || one.costVnd - other.costVnd,
  )
  return (
    <>
      <ul class="programme-whom">
        {inOrder.slice(0, MOST_SHOWN).map(({ product, from, to, costVnd, months }) => (
          <li key={product}>
            <a href={recordHref('office', 'product', product)}>{factOf.get(product)?.name}</a>
            <span class="soft">{factOf.get(product)?.producerName}</span>
            <span>{t.line(from, to, dong(costVnd), number(months))}</span>
            {paid.has(product) ? (
              <Badge tone="good" icon="check">
                {t.paid}
              </Badge>
            ) : null}
          </li>
        ))}
      </ul>
      {inOrder.length > MOST_SHOWN ? <p class="soft">{t.more(inOrder.length - MOST_SHOWN)}</p> : null}
    </>
  )
}
