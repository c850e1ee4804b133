import type { Choice } from '../form.ts'
import type { Path, Step } from './expression.ts'
import { type Evaluate, refuse, type Setting } from './setting.ts'
import type { ListRow } from './sight.ts'
import { meets } from './value.ts'

/** A choice as expressions see it: its value as "name", its first label, and its other columns. */
export const listRowOf = (choice: Choice): ListRow =>
  new Map([
    ...Object.entries(choice.columns ?? {}),
    ['name', choice.value],
    ['label', Object.values(choice.label)[0] ?? ''],
  ])

/** A bare name while a list is filtered: one of its columns. */
export const compileColumn = ({ steps: [step, ...rest] }: Path, setting: Setting): Evaluate => {
  if (step === undefined || rest.length > 0 || typeof step.to !== 'object') {
    return refuse(setting, { code: 'unsupported-path', what: '..' })
  }
  const column = step.to.child
  return (frame) => frame.listRow?.get(column) ?? ''
}

/** `instance('list')/root/item[condition]/column`: looks choices up in a list of the form. */
export const compileListPath = (name: string, steps: readonly Step[], setting: Setting): Evaluate => {
  const list = setting.index.lists.get(name)
  if (list === undefined) return refuse(setting, { code: 'unknown-list', what: name })
  const [, item, wanted, ...rest] = steps
  if (item === undefined || rest.length > 0) {
    return refuse(setting, { code: 'unsupported-path', what: `instance('${name}')` })
  }
  const column = typeof wanted?.to === 'object' ? wanted.to.child : 'name'
  const rows = list.map(listRowOf)
  const conditions = item.where.map((condition) => setting.compile(condition, { ...setting, isInList: true }))
  return (frame) => {
    let left: readonly ListRow[] = rows
    for (const condition of conditions) {
      const size = left.length
      left = left.filter((listRow, place) =>
        meets(condition({ ...frame, listRow, position: place + 1, size }), place + 1),
      )
    }
    return left.map((row) => {
      const text = (): string => row.get(column) ?? ''
      return { text, typed: text, isRelevant: () => true, row: frame.current.row }
    })
  }
}
