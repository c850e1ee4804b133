import { useMemo } from 'preact/hooks'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import { type StageFigures, workflowFigures } from '../../../domain/programme/workflow-figures.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { formatNumber } from '../../format.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { filteredHref } from './filter-state.ts'

const number = (value: number): string => formatNumber(value, language.value)

/** Overdue dossiers that are named. */
const FEW = 5

interface WorkflowSectionProps {
  readonly products: readonly CountedProduct[]
  readonly today: Day
  readonly filter: FigureFilter
}

/** Where dossiers stand, for how long, and which are past their term. */
export const WorkflowSection = ({ products, today, filter }: WorkflowSectionProps) => {
  const t = figureMessages()
  const w = t.workflow
  const { stages, open, overdue } = useMemo(() => workflowFigures(products, today), [products, today])
  if (stages.length === 0) return <p class="soft">{w.none}</p>
  const stageName = (stage: StageFigures['stage']): string => dossiersMessages().stage[stage]
  return (
    <>
      <StackedBars
        title={w.chart}
        reading={w.reading(number(open), number(overdue.length))}
        note={w.note}
        fileName="ho-so-theo-buoc"
        format={number}
        series={w.bands.map((name, at) => ({ name, tone: BAND_TONES[at] ?? 'soft' }))}
        bars={stages.map((one) => ({ label: stageName(one.stage), values: [...one.ages, ageless(one)] }))}
        table={{
          head: [w.stage, w.all, ...w.bands, w.oldest, w.overdue],
          rows: stages.map((one) => [
            ...[stageName(one.stage), one.count, ...one.ages, ageless(one)],
            ...[one.oldestDays ?? '–', one.overdue],
          ]),
          show: number,
        }}
      />
      {overdue.length === 0 ? null : (
        <div class="stack-close">
          <h3>{w.overdueTitle}</h3>
          <ul class="figures-list">
            {overdue.slice(0, FEW).map(({ fact, stage, daysLate }) => (
              <li key={fact.product}>
                <a href={`/office/dossiers/${fact.dossier?.dossier ?? ''}`}>
                  <strong>{fact.name}</strong>
                  <span class="soft">
                    {stageName(stage)} · {w.late(number(daysLate))}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <Button
              kind="secondary"
              href={filteredHref('/office/dossiers', filter.area === undefined ? {} : { area: filter.area }, {
                term: 'late',
              })}
            >
              {w.toDossiers}
            </Button>
          </p>
        </div>
      )}
    </>
  )
}

/** From the youngest to the oldest, then those without an age. */
const BAND_TONES = ['leaf', 'rice', 'indigo', 'lacquer', 'soft'] as const

const ageless = ({ count, ages }: StageFigures): number => count - ages.reduce((sum, one) => sum + one, 0)
