import { listRowOf } from './expression/list-path.ts'
import type { ListRow } from './expression/sight.ts'
import type { Choice } from './form.ts'

export interface ListedChoice {
  readonly choice: Choice
  readonly row: ListRow
}

/** A list of choices that can be asked by its columns: a country has thousands of communes, and a filter wants those of one province. */
export interface ChoiceList {
  /** In the list's order. */
  readonly all: readonly ListedChoice[]
  /** Those whose column says exactly that, in the list's order. A column that a row does not have is blank. */
  readonly where: (column: string, text: string) => readonly ListedChoice[]
}

/** A column is sorted when it is first asked for. */
export const listChoices = (choices: readonly Choice[]): ChoiceList => {
  const all = choices.map((choice) => ({ choice, row: listRowOf(choice) }))
  const columns = new Map<string, Column>()
  return {
    all,
    where: (name, text) => {
      const column = columns.get(name) ?? sortInto(all, name)
      columns.set(name, column)
      return column.get(text) ?? []
    },
  }
}

export const NO_CHOICES: ChoiceList = listChoices([])

type Column = ReadonlyMap<string, readonly ListedChoice[]>

const sortInto = (choices: readonly ListedChoice[], name: string): Column => {
  const column = new Map<string, ListedChoice[]>()
  for (const choice of choices) {
    const text = choice.row.get(name) ?? ''
    const same = column.get(text)
    if (same === undefined) column.set(text, [choice])
    else same.push(choice)
  }
  return column
}
