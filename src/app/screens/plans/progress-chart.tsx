import type { ProgressPoint } from '../../../domain/plan/progress.ts'
import { pointsFor } from '../../../domain/scoring/stars.ts'
import { LineChart } from '../../components/charts/line-chart.tsx'
import { useApp } from '../../context.ts'
import { planFollowMessages } from '../../messages/plan-follow.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import type { OpenedPlan } from './plan-data.ts'
import { dayWords } from './plan-words.ts'
import { type ProductProgress, readProgress } from './product-progress.ts'

/** Points of each product over time, and on when the actions are done in time; the stars aimed at as a line across. */
export const ProgressCharts = ({ opened: { products, actions } }: { opened: OpenedPlan }) => {
  const { store, now } = useApp()
  const today = todayBy(now())
  const found = useLive(() => readProgress(store, products, actions, today), [products, actions, today])
  if (found.status !== 'ready') return null
  return (
    <>
      {found.value.map((one) => (
        <ProgressChart key={one.product} one={one} />
      ))}
    </>
  )
}

const ProgressChart = ({ one: { name, target, decision, progress } }: { one: ProductProgress }) => {
  const t = planFollowMessages()
  const goal = pointsFor(targetStars(target), decision)
  const assessed = progress.points.filter(({ kind }) => kind === 'assessed')
  const ahead = lastOfDay(progress.points.filter(({ kind }) => kind !== 'assessed'))
  const asPoint = ({ day, points }: ProgressPoint) => ({ on: day, value: points })
  return (
    <LineChart
      title={`${t.chart}: ${name}`}
      reading={t.reading(progress.now.points, progress.ifDone.points, progress.ifPlanned.points, target, goal)}
      level={2}
      points={assessed.map(asPoint)}
      name={t.assessed}
      {...(ahead.length === 0 ? {} : { projection: { name: t.planned, points: ahead.map(asPoint) } })}
      levels={[{ name: t.goal(target, goal), value: goal }]}
      format={String}
      formatDay={dayWords}
      note={t.chartNote}
      table={{
        head: [t.day, t.kind, t.points, t.stars],
        rows: [...assessed, ...ahead].map(({ day, kind, points, stars }) => [
          dayWords(day),
          t.pointKind[kind],
          points,
          stars,
        ]),
      }}
    />
  )
}

/** A day stands once on the line: with all that is done by its end. */
const lastOfDay = (points: readonly ProgressPoint[]): ProgressPoint[] => [
  ...new Map(points.map((point) => [point.day, point])).values(),
]

const targetStars = (target: number): 2 | 3 | 4 | 5 => ([2, 3, 4, 5] as const).find((one) => one === target) ?? 5
