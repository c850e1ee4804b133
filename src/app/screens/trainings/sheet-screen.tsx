import { useMemo, useState } from 'preact/hooks'
import { type AttendanceSheet, buildAttendanceSheet } from '../../../domain/papers/attendance-sheet.ts'
import { slugOf } from '../../../domain/papers/evidence-list.ts'
import { attendanceLines } from '../../../domain/training/attendance.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { papersMessages } from '../../messages/papers.ts'
import { trainingMessages } from '../../messages/training.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { PaperPreview } from '../papers/paper-preview.tsx'
import '../papers/papers-screen.css'
import { byName } from './by-name.ts'

/** Rows for whoever comes unannounced. */
const BLANK_ROWS = 5

/** `/trainings/:id/sheet`, in the field and at the office: the attendance list on paper, to sign by hand or as it was signed on the screen. */
export const SheetScreen = ({ id }: { id: string }) => {
  const t = trainingMessages()
  const { store, space } = useApp()
  const found = useLive(async () => {
    const training = await store.record('training', id)
    const ids = Object.values(training?.data.participants ?? {}).flatMap(({ producer }) => producer ?? [])
    const producers = await Promise.all(ids.map((producer) => store.record('producer', producer)))
    return { training, producers, evidence: await store.under('evidence', id) }
  }, [id])
  const back = recordHref(space, 'training', id)
  if (found.status !== 'ready') return <Page title={t.sheet.title}>{t.loading}</Page>
  const { training, producers, evidence } = found.value
  if (training === undefined) {
    return (
      <Page title={t.sheet.title} back={space === 'office' ? '/office/trainings' : '/trainings'}>
        <EmptyState icon="file-question-mark" title={t.sheet.title} text={t.missing} />
      </Page>
    )
  }
  const names = new Map(producers.flatMap((one) => (one === undefined ? [] : [[one.id, one.data.name] as const])))
  return <Sheet sheet={sheetOf(training, evidence, names)} back={back} />
}

const sheetOf = (
  { data }: LocalRecord<'training'>,
  evidence: readonly LocalRecord<'evidence'>[],
  names: ReadonlyMap<string, string>,
): AttendanceSheet => {
  const { topic, heldOn, startsAt, endsAt, venue, trainer } = data
  return {
    ...{ topic, heldOn, venue, trainer, isSample: data.sample === true },
    hours: startsAt === undefined ? undefined : endsAt === undefined ? startsAt : `${startsAt} đến ${endsAt}`,
    blankRows: data.status === 'held' ? 0 : BLANK_ROWS,
    lines: attendanceLines(data, evidence, byName).map(({ person, isPresent, at, signature }) => ({
      ...{ name: person.name, phone: person.phone, isPresent },
      organisation: person.producer === undefined ? undefined : names.get(person.producer),
      // The paper is in Vietnamese, whatever the screen is in.
      signedAt: isPresent !== true || signature === undefined || at === undefined ? undefined : formatMoment(at, 'vi'),
    })),
  }
}

const Sheet = ({ sheet, back }: { sheet: AttendanceSheet; back: string }) => {
  const t = trainingMessages()
  const papers = papersMessages()
  const app = useApp()
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'info' | 'error'; readonly text: string } | undefined>()
  const paper = useMemo(() => buildAttendanceSheet(sheet), [JSON.stringify(sheet)])
  const docx = useOneAtATime(async () => {
    setSaid(undefined)
    const { giveDocx } = await import('../../give-papers.ts').catch(() => ({ giveDocx: undefined }))
    const name = `${t.sheet.file}-${slugOf(sheet.topic)}.docx`
    const made = await giveDocx?.(app, name, paper).catch(() => undefined)
    if (made === undefined) return setSaid({ tone: 'error', text: papers.failed })
    setSaid(
      made.kind === 'cancelled'
        ? { tone: 'info', text: papers.cancelled }
        : { tone: 'good', text: papers[made.kind](made.name) },
    )
  })
  return (
    <Page
      title={t.sheet.title}
      back={back}
      wide
      footer={
        <>
          {said === undefined ? null : <Notice tone={said.tone}>{said.text}</Notice>}
          <Button icon="download" busy={docx.isBusy} onClick={docx.run}>
            {papers.docx}
          </Button>
          <Button kind="secondary" icon="printer" onClick={() => print()}>
            {papers.print}
          </Button>
        </>
      }
    >
      <div class="papers training-sheet">
        <PaperPreview paper={paper} />
      </div>
    </Page>
  )
}
