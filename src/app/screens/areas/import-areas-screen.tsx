import { useState } from 'preact/hooks'
import {
  COMMUNE_FIELDS,
  type CommuneColumns,
  communeColumns,
  communeFate,
  type ListedRow,
  readCommunes,
} from '../../../domain/areas/commune-list.ts'
import type { RegisterSheet } from '../../../domain/register/fields.ts'
import type { AreasResponse, ServedArea } from '../../../protocol/areas.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { areaMessages } from '../../messages/areas.ts'
import { ChooseWorkbook } from '../forms/choose-workbook.tsx'
import { Answered } from '../office/answered.tsx'
import { DataTable } from '../office/data-table.tsx'
import { letterOf } from '../register/columns-card.tsx'
import { Added } from './add-areas-screen.tsx'
import './areas.css'
import { useAreas } from './use-areas.ts'

type Opened =
  | { readonly kind: 'none' | 'reading' | 'unreadable' | 'empty' }
  | { readonly kind: 'open'; readonly name: string; readonly sheets: readonly RegisterSheet[] }

/** `/office/areas/import`: a list of communes from a workbook, what becomes of each row, then its writing. */
export const ImportAreasScreen = () => {
  const t = areaMessages()
  const { registers } = useApp()
  const [opened, setOpened] = useState<Opened>({ kind: 'none' })
  const [answer, again] = useAreas((control) => control.served())
  const choose = async (file: File): Promise<void> => {
    setOpened({ kind: 'reading' })
    const read = await registers.read(file).catch(() => undefined)
    if (read === undefined || read.kind === 'problem') {
      setOpened({ kind: 'unreadable' })
      return
    }
    const sheets = read.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)))
    setOpened(sheets.length === 0 ? { kind: 'empty' } : { kind: 'open', name: file.name, sheets })
  }
  return (
    <Page title={t.importTitle} back="/office/areas">
      <section class="card stack-close">
        <p>{t.importText}</p>
        <ChooseWorkbook hasChosen={opened.kind === 'open'} onChoose={(file) => void choose(file)} />
        {opened.kind === 'open' ? <p class="soft">{opened.name}</p> : null}
        {opened.kind === 'reading' ? <p role="status">{t.reading}</p> : null}
      </section>
      {opened.kind === 'unreadable' ? <Notice tone="error">{t.unreadable}</Notice> : null}
      {opened.kind === 'empty' ? <Notice tone="error">{t.empty}</Notice> : null}
      {opened.kind === 'open' ? (
        <Answered answer={answer} onAgain={again}>
          {(served) => <Import key={opened.name} sheets={opened.sheets} served={served} onWritten={again} />}
        </Answered>
      ) : null}
    </Page>
  )
}

interface ImportProps {
  readonly sheets: readonly RegisterSheet[]
  readonly served: readonly ServedArea[]
  readonly onWritten: () => void
}

/** The sheet that seems to be the list: the one with the most rows that name a commune. */
const likeliest = (sheets: readonly RegisterSheet[]): number => {
  const counts = sheets.map((sheet) => readCommunes(sheet, communeColumns(sheet)).rows.length)
  return counts.indexOf(Math.max(...counts))
}

const Import = ({ sheets, served, onWritten }: ImportProps) => {
  const t = areaMessages()
  const { areas } = useApp()
  const [at, setAt] = useState(() => likeliest(sheets))
  const [mapped, setMapped] = useState<CommuneColumns | undefined>()
  const [written, setWritten] = useState<Outcome<AreasResponse> | undefined>()
  const sheet = sheets[at]
  if (sheet === undefined) return null
  const columns = mapped ?? communeColumns(sheet)
  const { rows, faults } = readCommunes(sheet, columns)
  const names = new Map(served.map(({ code, name }) => [code, name]))
  const changing = rows.filter((row) => communeFate(row, names) !== 'same')
  const write = async (): Promise<void> => {
    const wanted = changing.map(({ code, name, province }) => ({
      ...{ code, name },
      ...(province === undefined ? {} : { province }),
    }))
    const given = await (await areas()).set(wanted)
    setWritten(given)
    if (given.kind === 'ok') onWritten()
  }
  return (
    <>
      <section class="card stack-close">
        <h2>{t.columnsTitle}</h2>
        {sheets.length < 2 ? null : (
          <SelectField
            label={t.sheet}
            value={String(at)}
            options={sheets.map(({ name }, place) => ({ value: String(place), label: name }))}
            onChange={(value) => {
              setAt(Number(value))
              setMapped(undefined)
            }}
          />
        )}
        {columns.columns.code === undefined || columns.columns.name === undefined ? (
          <Notice tone="warning">{t.columnsMissing}</Notice>
        ) : null}
        <ColumnChoice columns={columns} onChange={setMapped} />
      </section>
      <Faults faults={faults} />
      {rows.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.preview}</h2>
          <Preview rows={rows} names={names} />
        </section>
      )}
      {written === undefined ? null : <Added answer={written} />}
      {rows.length === 0 ? null : (
        <Button icon="check" disabled={changing.length === 0} onClick={() => void write()}>
          {t.write(changing.length)}
        </Button>
      )}
    </>
  )
}

interface ColumnChoiceProps {
  readonly columns: CommuneColumns
  readonly onChange: (columns: CommuneColumns) => void
}

const ColumnChoice = ({ columns, onChange }: ColumnChoiceProps) => {
  const t = areaMessages()
  return (
    <div class="areas-columns">
      {COMMUNE_FIELDS.map((field) => (
        <SelectField
          key={field}
          label={t.field[field]}
          value={String(columns.columns[field] ?? '')}
          options={[
            { value: '', label: t.noColumn },
            ...columns.titles.map((title, place) => ({
              value: String(place),
              label: t.column(letterOf(place), title),
            })),
          ]}
          onChange={(value) => {
            const { [field]: _former, ...others } = columns.columns
            onChange({ ...columns, columns: value === '' ? others : { ...others, [field]: Number(value) } })
          }}
        />
      ))}
    </div>
  )
}

const Faults = ({ faults }: { readonly faults: ReturnType<typeof readCommunes>['faults'] }) => {
  const t = areaMessages()
  if (faults.length === 0) return null
  return (
    <Notice tone="warning" title={t.faultsTitle(faults.length)}>
      <ul>
        {faults.slice(0, 20).map(({ row, why, text }) => (
          <li key={row}>{t.fault[why](row, text)}</li>
        ))}
      </ul>
    </Notice>
  )
}

const Preview = ({
  rows,
  names,
}: {
  readonly rows: readonly ListedRow[]
  readonly names: ReadonlyMap<string, string>
}) => {
  const t = areaMessages()
  return (
    <DataTable
      caption={t.preview}
      rows={rows}
      keyOf={({ code }) => code}
      defaultSort="fate"
      columns={[
        { id: 'fate', title: t.state, cell: (row) => t.fate[communeFate(row, names)] },
        { id: 'code', title: t.code, cell: ({ code }) => code },
        { id: 'name', title: t.name, cell: ({ name }) => name },
      ]}
    />
  )
}
