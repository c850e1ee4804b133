import type { Assessment } from '../../../domain/records/assessment.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { sheetMessages } from '../../messages/sheet.ts'
import type { SheetContext } from './sheet-context.ts'

/** Where the hearing of a sheet is seen. */
export const hearingHref = ({ hearing }: SheetContext): string => `/council/hearings/${hearing}`

interface SheetNoticesProps {
  readonly sheet: SheetContext
  readonly shown: Assessment
  readonly onTakeAll: (set: Patch['set']) => void
}

/** What a council member is told of the own sheet: who sees it, that it was handed in, and how to begin from the scoring before. */
export const SheetNotices = ({ sheet, shown, onTakeAll }: SheetNoticesProps) => {
  const t = sheetMessages()
  if (shown.status === 'final') {
    return <Notice tone="info">{t.final(formatDay(shown.finalisedAt ?? shown.startedAt, language.value))}</Notice>
  }
  if (sheet.isOver) return <Notice tone="warning">{t.over}</Notice>
  const { previous } = sheet
  const canTake = previous !== undefined && Object.keys(shown.answers).length === 0
  return (
    <>
      <p class="assessment-form-hint">{t.secret}</p>
      {canTake ? (
        <Notice tone="info">
          <p>{t.takeAllHint}</p>
          <Button kind="secondary" icon="history" onClick={() => onTakeAll(answersOf(previous.data))}>
            {t.takeAll}
          </Button>
        </Notice>
      ) : null}
    </>
  )
}

const answersOf = ({ answers, findings, notes }: Assessment): Patch['set'] =>
  Object.fromEntries(
    Object.entries({ answers, findings, notes }).flatMap(([field, map]) =>
      Object.entries(map).map(([key, value]) => [`${field}/${key}`, value]),
    ),
  )
