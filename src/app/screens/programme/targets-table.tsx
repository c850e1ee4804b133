import { type Figure, standingOf } from '../../../domain/programme/targets.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import '../office/data-table.css'
import { caveatsOf } from './target-caveats.ts'

interface TargetsTableProps {
  readonly title: string
  readonly figures: readonly Figure[]
  /** How many communes are looked at. */
  readonly communes: number
  readonly onSet: ((figure: Figure) => void) | undefined
}

/** Every measure of a year: target, what the records say, what a report says, each in a column of its own. */
export const TargetsTable = ({ title, figures, communes, onSet }: TargetsTableProps) => {
  const t = programmeMessages()
  return (
    <section class="stack-close">
      <h2>{title}</h2>
      <div class="data-table-frame">
        <table class="data-table data-table-plain">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.measure}</th>
              <th scope="col">{t.columns.planned}</th>
              <th scope="col">{t.columns.computed}</th>
              <th scope="col">{t.columns.achieved}</th>
              <th scope="col">{t.columns.standing}</th>
              {onSet === undefined ? null : <th scope="col">{t.columns.action}</th>}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.measure} {...{ figure, communes, onSet }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type FigureRowProps = Pick<TargetsTableProps, 'communes' | 'onSet'> & { readonly figure: Figure }

const FigureRow = ({ figure, communes, onSet }: FigureRowProps) => {
  const t = programmeMessages()
  const { measure, planned, achieved, computed } = figure
  const number = (value: number): string => formatNumber(value, language.value)
  return (
    <tr>
      <td data-label={t.columns.measure}>
        <strong>{t.measure[measure]}</strong>
      </td>
      <td data-label={t.columns.planned}>
        {planned === undefined ? (
          <span class="soft">{t.none}</span>
        ) : (
          <span>
            {number(planned.value)} <span class="soft">{caveatsOf(planned, communes).join(' ')}</span>
          </span>
        )}
      </td>
      <td data-label={t.columns.computed}>{computed === undefined ? '–' : number(computed)}</td>
      <td data-label={t.columns.achieved}>
        {achieved === undefined ? (
          <span class="soft">–</span>
        ) : (
          <span>
            {number(achieved.value)} <span class="soft">{achieved.sources.join('; ')}</span>
          </span>
        )}
      </td>
      <td data-label={t.columns.standing}>
        <StandingBadge figure={figure} />
      </td>
      {onSet === undefined ? null : (
        <td data-label={t.columns.action}>
          <Button kind="quiet" icon={planned === undefined ? 'plus' : 'pencil'} onClick={() => onSet(figure)}>
            {planned === undefined ? t.setTarget : t.edit}
            <span class="visually-hidden">: {t.measure[measure]}</span>
          </Button>
        </td>
      )}
    </tr>
  )
}

const StandingBadge = ({ figure }: { figure: Figure }) => {
  const t = programmeMessages()
  const standing = standingOf(figure)
  if (standing.kind === 'no-target') return <span class="soft">–</span>
  if (standing.kind === 'unknown') return <span class="soft">{t.unknownResult}</span>
  const { achieved, computed } = figure
  const by = standing.by === 'report' ? t.standing.byReport : t.standing.byRecords
  return (
    <span class="programme-standing">
      {standing.kind === 'reached' ? (
        <Badge tone="good" icon="check">
          {t.standing.reached}
        </Badge>
      ) : (
        <Badge tone="warning" icon="triangle-alert">
          {t.standing.missing(formatNumber(standing.missing, language.value))}
        </Badge>
      )}
      <span class="soft">{by}</span>
      {achieved === undefined || computed === undefined || achieved.value === computed ? null : (
        <span class="soft">{t.differs}</span>
      )}
    </span>
  )
}
