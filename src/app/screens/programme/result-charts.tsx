import { useLocation } from 'preact-iso'
import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import {
  type DeedsByYear,
  knownResults,
  NO_RESULTS,
  resultsByPart,
  resultsOf,
} from '../../../domain/programme/results.ts'
import type { Scope } from '../../../domain/programme/scope.ts'
import { figureOf } from '../../../domain/programme/targets.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import { TARGET_MEASURES } from '../../../domain/records/target.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { BarChart } from '../../components/charts/bar-chart.tsx'
import { ColumnChart } from '../../components/charts/column-chart.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatNumber } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { changedHref, GROUPINGS, type ProgrammeView } from './programme-view.ts'
import { industryName } from './scope-words.ts'

/** Years that have room on a phone. */
const MOST_YEARS = 8
/** Bars that are read at a glance; the table has all. */
const MOST_BARS = 20

interface ResultChartsProps {
  readonly view: ProgrammeView
  readonly years: readonly number[]
  readonly targets: readonly LocalRecord<'target'>[]
  readonly deeds: DeedsByYear
  readonly areas: readonly Area[]
  readonly presentYear: number
}

const number = (value: number): string => formatNumber(value, language.value)

/** One measure by year, and in one year by commune, industry or legal form. */
export const ResultCharts = (props: ResultChartsProps) => {
  const t = programmeMessages()
  const { path, query, route } = useLocation()
  const { view } = props
  const choose = (name: string) => (value: string) => route(changedHref(path, query, { [name]: value }), true)
  return (
    <>
      <div class="programme-filter">
        <SelectField
          label={t.chosenMeasure}
          value={view.measure}
          options={TARGET_MEASURES.map((value) => ({ value, label: t.measure[value] }))}
          onChange={choose('measure')}
        />
        <SelectField
          label={t.groupedBy}
          value={view.by}
          options={GROUPINGS.map((value) => ({ value, label: t.groups[value] }))}
          onChange={choose('by')}
        />
      </div>
      <YearsChart {...props} />
      <GroupChart {...props} />
    </>
  )
}

const YearsChart = ({ view: { year, scope, measure }, years, targets, deeds, presentYear }: ResultChartsProps) => {
  const t = programmeMessages()
  const figures = years.slice(-MOST_YEARS).map((one) => ({
    year: one,
    ...figureOf(targets, measure, one, scope, knownResults(deeds, one, scope, presentYear)),
  }))
  const chosen = figureOf(targets, measure, year, scope, knownResults(deeds, year, scope, presentYear))
  const result = chosen.achieved?.value ?? chosen.computed
  return (
    <ColumnChart
      level={2}
      title={t.yearsTitle(t.measure[measure])}
      reading={t.yearsReading(
        year,
        result === undefined ? t.unknownResult : number(result),
        chosen.planned === undefined ? '' : number(chosen.planned.value),
      )}
      series={[
        { name: t.columns.achieved, tone: 'rice' },
        { name: t.columns.computed, tone: 'leaf' },
      ]}
      targetName={t.columns.planned}
      columns={figures.map((one) => ({
        label: String(one.year),
        values: [one.achieved?.value, one.computed],
        target: one.planned?.value,
      }))}
      format={number}
      table={{
        head: [t.year, t.columns.planned, t.columns.achieved, t.columns.computed],
        rows: figures.map((one) => [
          ...[String(one.year), one.planned?.value ?? '', one.achieved?.value ?? '', one.computed ?? ''],
        ]),
        show: number,
      }}
    />
  )
}

const GroupChart = ({ view, targets, deeds, areas }: ResultChartsProps) => {
  const t = programmeMessages()
  const { year, scope, measure, by } = view
  const results = resultsByPart(deeds, year, scope, by)
  const rows = groupsOf(view, areas).map(({ name, part }) => ({
    name,
    ...figureOf(targets, measure, year, { ...scope, ...part }, results.get(part[by] ?? '') ?? NO_RESULTS),
  }))
  const counted = rows
    .map((row) => ({ ...row, result: row.achieved?.value ?? row.computed ?? 0 }))
    .filter(({ result, planned }) => result > 0 || planned !== undefined)
    .sort((one, other) => other.result - one.result)
  const most = counted[0]
  const whole = resultsOf(deeds, year, scope)[measure]
  return (
    <BarChart
      level={2}
      title={t.groupTitle(t.measure[measure], t.groups[by].toLocaleLowerCase(language.value), year)}
      reading={
        most === undefined || most.result === 0
          ? t.groupNothing
          : t.groupReading(number(whole), most.name, number(most.result))
      }
      bars={counted.slice(0, MOST_BARS).map(({ name, result, planned }) => ({
        ...{ label: name, value: result, target: planned?.value },
        text: planned === undefined ? number(result) : `${number(result)}/${number(planned.value)}`,
      }))}
      targetName={t.columns.planned}
      format={number}
      {...(counted.length > MOST_BARS ? { note: t.groupNote(MOST_BARS, counted.length) } : {})}
      table={{
        head: [t.groups[by], t.columns.planned, t.columns.computed, t.columns.achieved],
        rows: rows.map((row) => [row.name, row.planned?.value ?? '', row.computed ?? '', row.achieved?.value ?? '']),
        show: number,
      }}
    />
  )
}

/** The parts that a scope falls into; of what is chosen already only that. */
const groupsOf = ({ by, scope }: ProgrammeView, areas: readonly Area[]): { name: string; part: Scope }[] => {
  switch (by) {
    case 'area':
      return areas
        .filter(({ into, code }) => into === undefined && (scope.area ?? code) === code)
        .map(({ code }) => ({ name: areaName(code, areas), part: { area: code } }))
    case 'industry':
      return INDUSTRIES.filter(({ code }) => (scope.industry ?? code) === code).map(({ code }) => ({
        ...{ name: industryName(code), part: { industry: code } },
      }))
    case 'legalForm':
      return LEGAL_FORMS.filter((form) => (scope.legalForm ?? form) === form).map((form) => ({
        ...{ name: kindMessages().legalForm[form], part: { legalForm: form } },
      }))
  }
}
