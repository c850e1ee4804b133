import { KINDS, type Kind } from '../../src/domain/records/kinds.ts'
import { givesOf, ROLES, type Role } from '../../src/domain/records/role.ts'
import { ACTIONS, type Action, type Rule, SCOPES } from '../../src/server/access/actions.ts'
import { isDeletable, RECORDS } from '../../src/server/access/record-rules.ts'
import { ROUTES } from '../../src/server/access/routes.ts'

const MARKS = ['<!-- made by npm run docs: who may do what -->', '<!-- end of who may do what -->'] as const

/** The README with the tables of who may do what as the code has them, between their marks. */
export const withPermissions = (readme: string): string => {
  const [from, to] = [readme.indexOf(MARKS[0]), readme.indexOf(MARKS[1])]
  if (from === -1 || to < from) throw new Error('the README has no place for who may do what')
  return `${readme.slice(0, from + MARKS[0].length)}\n\n${permissions()}\n\n${readme.slice(to)}`
}

const permissions = (): string =>
  [
    'What is asked at the office, by whom (**p**: on a phone or by its token, **s**: on a phone that was stopped, whose changes go into quarantine until the office has decided on them, **d**: at the desk, signed in), and whose things it reaches. Whatever is outside that answers as if it were not there.',
    actionTable(),
    `Who gives a device or an account its role: ${giving()}; never a commune that they do not hold.`,
    'What becomes of records, in the communes that the writer holds (**r**: read, **w**: create, change, settle a conflict, **x**: delete).',
    recordTable(),
    '<details><summary>Every route and its action</summary>',
    routeTable(),
    '</details>',
  ].join('\n\n')

/** With columns as wide as their widest cell, as the formatter wants them. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = heads.map((_, at) => Math.max(3, ...[heads, ...rows].map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const actionTable = (): string =>
  table(
    ['', 'anybody', ...ROLES, 'API key', 'ODK Collect', 'reaches'],
    Object.values(ACTIONS).map((rule: Rule) => [
      rule.text,
      yes(rule.anybody),
      ...ROLES.map((role) => cell(rule, role)),
      rule.key === 'personal' ? 'if it says so' : yes(rule.anybody ?? rule.key),
      yes(rule.anybody ?? rule.collect),
      SCOPES[rule.scope],
    ]),
  )

const yes = (holds: true | undefined): string => (holds === true ? '✓' : '')

const cell = ({ anybody, phone, desk, stopped }: Rule, role: Role): string => {
  if (anybody === true) return '✓'
  const isOnPhone = phone?.includes(role) === true
  const letters = [
    isOnPhone && stopped !== 'only' ? 'p' : '',
    isOnPhone && stopped !== undefined ? 's' : '',
    desk?.includes(role) ? 'd' : '',
  ]
  return letters.filter((letter) => letter !== '').join(' ')
}

const giving = (): string =>
  ROLES.filter((role) => givesOf(role).length > 0)
    .map((role) => `${role} → ${givesOf(role).join(', ')}`)
    .join('; ')

const recordTable = (): string =>
  table(
    ['', ...ROLES, 'beyond that'],
    KINDS.map((kind) => [kind, ...ROLES.map((role) => may(kind, role)), RECORDS[kind].conditions ?? '']),
  )

const may = (kind: Kind, role: Role): string => {
  if (!RECORDS[kind].writers.includes(role)) return 'r'
  return isDeletable(kind) ? 'r w x' : 'r w'
}

const routeTable = (): string =>
  table(
    ['route', 'action'],
    Object.entries(ROUTES).map(([route, action]: [string, Action]) => [`\`${route}\``, ACTIONS[action].text]),
  )
