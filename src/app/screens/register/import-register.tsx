import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { OFFICE } from '../../../domain/records/role.ts'
import type { CommuneArea } from '../../../domain/register/communes.ts'
import { FATES } from '../../../domain/register/propose.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { registerMessages } from '../../messages/register.ts'
import { useLive } from '../../use-live.ts'
import { useAreas } from '../areas/use-areas.ts'
import { todayBy } from '../certificates/holdings.ts'
import { ChooseWorkbook } from '../forms/choose-workbook.tsx'
import { ColumnsCard } from './columns-card.tsx'
import { CommunesCard } from './communes-card.tsx'
import { createRegisterImport, type ImportPhase, type RegisterImport } from './import-model.ts'
import './register.css'
import { RowsTable } from './rows-table.tsx'
import { WriteCard } from './write-card.tsx'

/** `/office/certificates/import`, `/office/data/import`: a register, or a list of producers or products, from a workbook, what becomes of each row, what must be answered, then its writing. */
export const ImportRegister = () => {
  const t = registerMessages()
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  const isData = useLocation().path.startsWith('/office/data')
  const [title, back] = isData ? [t.dataTitle, '/office/data'] : [t.title, '/office/certificates']
  if (identity.status !== 'ready') return <Page title={title}>{officeMessages().loading}</Page>
  if (identity.value === undefined || !OFFICE.includes(identity.value.role))
    return (
      <Page title={title} back={back}>
        <Notice tone="warning">{t.forbidden}</Notice>
      </Page>
    )
  return <WithFormerNames areas={identity.value.areas} title={title} back={back} text={isData ? t.dataText : t.text} />
}

interface ImportProps {
  readonly areas: readonly (Area & CommuneArea)[]
  readonly title: string
  readonly back: string
  readonly text: string
}

/** With what the communes were before July 2025, as far as the office can be asked now. */
const WithFormerNames = (props: ImportProps) => {
  const [answer] = useAreas((control) => control.served())
  if (answer === undefined) return <Page title={props.title}>{officeMessages().loading}</Page>
  return <Import {...props} areas={answer.kind === 'ok' ? answer.value : props.areas} />
}

const Import = ({ areas, title, back, text }: ImportProps) => {
  const t = registerMessages()
  const { store, registers, now } = useApp()
  const model = useMemo(
    () =>
      createRegisterImport({
        ...{ store, areas, shelf: localStorage, read: registers.read },
        today: () => todayBy(now()),
        rest: () => new Promise((resolve) => setTimeout(resolve)),
        clock: () => performance.now(),
      }),
    [store],
  )
  const phase = model.phase.value
  return (
    <Page title={title} back={back}>
      <section class="card stack-close">
        <p>{text}</p>
        <ChooseWorkbook
          takesCsv
          hasChosen={model.file.value !== undefined}
          onChoose={(file) => void model.choose(file)}
        />
        {model.file.value === undefined ? null : <p class="soft">{model.file.value.name}</p>}
        {model.isRecalled.value ? <p class="soft">{t.recalled}</p> : null}
      </section>
      <PhaseNotice phase={phase} />
      {phase.kind === 'open' ? <Opened model={model} areas={areas} /> : null}
    </Page>
  )
}

const PhaseNotice = ({ phase }: { phase: ImportPhase }) => {
  const t = registerMessages()
  switch (phase.kind) {
    case 'idle':
    case 'open':
      return null
    case 'reading':
      return <p role="status">{t.reading(phase.fileName)}</p>
    case 'failed':
      return <Notice tone="error">{t.failed}</Notice>
    case 'refused':
      return (
        <Notice tone="error" title={t.refusedTitle}>
          <p>{t.refused[phase.code]}</p>
          <p>{t.refusedSafe}</p>
        </Notice>
      )
  }
}

const Opened = ({ model, areas }: { model: RegisterImport; areas: readonly Area[] }) => {
  const t = registerMessages()
  return (
    <>
      <ColumnsCard model={model} />
      <CommunesCard model={model} areas={areas} />
      <Matching model={model} />
      {model.proposals.value.length === 0 ? null : (
        <>
          <WriteCard model={model} />
          <section class="stack-close">
            <h2>{t.previewTitle}</h2>
            <Counts model={model} />
            <RowsTable model={model} areas={areas} />
          </section>
        </>
      )}
    </>
  )
}

/** How far the rows have been gone through; by itself, so that the table is not drawn at every step. */
const Matching = ({ model }: { model: RegisterImport }) => {
  const t = registerMessages()
  const matching = model.matching.value
  if (matching === undefined) return null
  return (
    <div class="register-matching">
      <progress max={matching.all} value={matching.done} aria-label={t.matching(matching.done, matching.all)} />
      <p role="status">{t.matching(matching.done, matching.all)}</p>
    </div>
  )
}

/** How many rows have each fate; one leads to those rows. */
const Counts = ({ model }: { model: RegisterImport }) => {
  const t = registerMessages()
  const { path, query } = useLocation()
  const counts = model.counts.value
  return (
    <nav class="register-counts" aria-label={t.counts}>
      {[undefined, ...FATES].map((fate) => {
        const count = fate === undefined ? model.proposals.value.length : (counts[fate] ?? 0)
        if (count === 0) return null
        return (
          <a
            key={fate ?? 'all'}
            class="register-count"
            href={fate === undefined ? path : `${path}?fate=${fate}`}
            aria-current={query.fate === fate ? 'true' : undefined}
          >
            <strong>{count}</strong> <span>{fate === undefined ? t.allRows : t.fate[fate]}</span>
          </a>
        )
      })}
    </nav>
  )
}
