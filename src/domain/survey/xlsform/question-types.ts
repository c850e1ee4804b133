import type { QuestionKind } from '../question-kinds.ts'

/** What the first word of a row's type stands for. */
const KINDS: Readonly<Record<string, QuestionKind>> = {
  text: 'text',
  string: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  range: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'date-time',
  select_one: 'select-one',
  select1: 'select-one',
  select_multiple: 'select-many',
  select: 'select-many',
  rank: 'ranking',
  geopoint: 'geopoint',
  gps: 'geopoint',
  location: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  image: 'photo',
  photo: 'photo',
  audio: 'audio',
  video: 'video',
  file: 'file',
  barcode: 'barcode',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  calculate: 'calculated',
  hidden: 'calculated',
  note: 'note',
}

/** What a phone fills in by itself, as a calculation; what it does not know is left blank, so that rules which name it still work. */
const METADATA: Readonly<Record<string, { calculation: string; isExact: boolean }>> = {
  start: { calculation: 'once(now())', isExact: true },
  today: { calculation: 'once(today())', isExact: true },
  end: { calculation: 'now()', isExact: false },
  deviceid: { calculation: "''", isExact: false },
  subscriberid: { calculation: "''", isExact: false },
  simserial: { calculation: "''", isExact: false },
  phonenumber: { calculation: "''", isExact: false },
  username: { calculation: "''", isExact: false },
  email: { calculation: "''", isExact: false },
}

/** Types of the XLSForm reference that this engine has nothing for. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'select_one_from_file',
  'select_multiple_from_file',
  'select_one_external',
  'select_multiple_external',
  'rank_from_file',
  'xml_external',
  'csv_external',
  'audit',
  'background_audio',
  'background_geopoint',
  'start_geopoint',
  'osm',
  'kobo_matrix',
  'begin_kobomatrix',
  'begin_score',
  'score__row',
  'begin_rank',
  'rank__level',
])

export type RowType =
  | {
      readonly kind: 'question'
      readonly question: QuestionKind
      readonly list: string | undefined
      readonly hasOther: boolean
      readonly isRange: boolean
    }
  | { readonly kind: 'metadata'; readonly calculation: string; readonly isExact: boolean }
  | { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
  | { readonly kind: 'unsupported' | 'unknown' }

/** Reads a cell of the type column: "select_one crops or_other", "begin repeat", "integer". */
export const readType = (text: string): RowType => {
  const words = text.trim().replace(/\s+/g, ' ')
  const edge = /^(begin|end)[ _]?(group|repeat|loop)$/i.exec(words)
  if (edge !== null) {
    const of = edge[2]?.toLowerCase() === 'repeat' ? 'repeat' : 'group'
    return { kind: edge[1]?.toLowerCase() === 'begin' ? 'begin' : 'end', of }
  }
  const select =
    /^(select[ _]one|select1|select[ _]multiple|select all that apply|rank)(?: from)? (\S+)( or[ _](other|specify other))?$/i.exec(
      words,
    )
  if (select !== null) {
    const [, word = '', list = '', other] = select
    const kind = /rank/i.test(word) ? 'ranking' : /one|1/i.test(word) ? 'select-one' : 'select-many'
    // "select_one ${member}" takes its choices from a repeat's answers.
    if (list.includes('${')) return { kind: 'unsupported' }
    return { kind: 'question', question: kind, list, hasOther: other !== undefined, isRange: false }
  }
  const word = words.toLowerCase().split(' ')[0]?.replaceAll('-', '_') ?? ''
  const metadata = METADATA[word]
  if (metadata !== undefined) return { kind: 'metadata', ...metadata }
  const question = KINDS[word]
  if (question !== undefined && !SELECTS.has(question)) {
    return { kind: 'question', question, list: undefined, hasOther: false, isRange: word === 'range' }
  }
  return { kind: UNSUPPORTED.has(word) ? 'unsupported' : 'unknown' }
}

const SELECTS: ReadonlySet<QuestionKind> = new Set(['select-one', 'select-many', 'ranking'])
