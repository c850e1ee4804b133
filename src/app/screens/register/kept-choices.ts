import * as z from 'zod/mini'
import type { RegisterAnswers } from '../../../domain/register/answers.ts'
import type { Columns } from '../../../domain/register/fields.ts'
import type { Header } from '../../../domain/register/header.ts'

/** Where the browser keeps short texts; `localStorage` in the app. */
export type TextShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The choices made for a file, to be there again when it is chosen again. */
export interface KeptChoices {
  readonly sheet: number
  readonly header: Partial<Pick<Header, 'firstRow' | 'columns'>>
  readonly answers: RegisterAnswers
}

const Kept = z.object({
  sheet: z.int(),
  firstRow: z.optional(z.int()),
  columns: z.optional(z.record(z.string(), z.int())),
  communes: z.record(z.string(), z.string()),
  rows: z.record(z.string(), z.record(z.string(), z.string())),
})

export const keepChoices = (
  shelf: TextShelf,
  key: string,
  { sheet, header, answers }: { sheet: number; header: Header | undefined; answers: RegisterAnswers },
): void => {
  const { firstRow, columns } = header ?? {}
  try {
    shelf.setItem(key, JSON.stringify({ sheet, firstRow, columns, ...answers }))
  } catch {
    // No room for what only saves answering again; the import itself goes on.
  }
}

/** What was kept; nothing where there is none or it cannot be read. Answers that no longer fit a question are asked again by themselves. */
export const recallChoices = (shelf: TextShelf, key: string): KeptChoices | undefined => {
  try {
    const parsed = Kept.safeParse(JSON.parse(shelf.getItem(key) ?? 'null'))
    if (!parsed.success) return undefined
    const { sheet, firstRow, columns, communes, rows } = parsed.data
    return {
      sheet,
      header: {
        ...(firstRow === undefined ? {} : { firstRow }),
        ...(columns === undefined ? {} : { columns: columns as Columns }),
      },
      answers: { communes, rows: rows as RegisterAnswers['rows'] },
    }
  } catch {
    return undefined
  }
}
