/** What of a table's rows stays in clear, and why. Everything else of a row is sealed. */
export interface InClear {
  /** Columns that stand in clear: the key, and what the browser's own indexes need. */
  readonly columns: readonly string[]
  /** The key is given by the browser only as the row is written: it cannot be sealed with it. */
  readonly numbered?: true
  /** The one column is bytes, and sealed as such. */
  readonly bytes?: string
  readonly why: string
}

/**
 * The whole list, by table (issue 7: "What stays in clear is listed and minimal"): what whoever has the phone's files, and not its secret, can read. Ids are
 * random (UUIDv7: they tell when something was made); kinds, communes, states and numbers tell how much work there is, and of what sort, but of nobody.
 */
export const IN_CLEAR: Readonly<Record<string, InClear>> = {
  records: {
    columns: ['id', 'shelf', 'updatedAt', 'tags'],
    why: 'Lists by kind, newest first; tags: ids of what it hangs under, whether it is a draft or in conflict (and its commune, as former versions wrote it). No names, no words.',
  },
  bases: { columns: ['id'], why: 'The key.' },
  outbox: {
    columns: ['ds', 'm', 'record', 'state'],
    why: 'The queue in its order, by record and by what became of it.',
  },
  delivered: { columns: ['n', 'record'], numbered: true, why: 'What went, by record.' },
  places: { columns: ['assessment'], why: 'The key: of which record a place is remembered.' },
  meta: { columns: ['key'], why: 'What is remembered; the values of some keys (`META_IN_CLEAR`) too.' },
  carried: { columns: ['id'], why: "The key: a file's checksum." },
  blobs: {
    columns: ['sha256'],
    why: 'The key: whoever has the very same file can tell that it was here; nobody can tell from it what it shows.',
  },
  chunks: { columns: ['sha256', 'n'], bytes: 'bytes', why: 'The key: of which file, and the place in it.' },
  uploads: {
    columns: ['area', 'sha256', 'record', 'state', 'storedAt'],
    why: 'The key; by record; what waits and what the office has, and since when.',
  },
  typing: { columns: ['form'], why: 'The key: which form it was, and under which record.' },
  facts: {
    columns: ['page', 'stamp', 'reminders', 'madeOn', 'due'],
    why: 'Which of the pages are to be read or made anew; how many reminders a page has.',
  },
  touched: { columns: ['n', 'page'], numbered: true, why: 'Which pages are to be made anew.' },
  names: { columns: ['n', 'count'], numbered: true, why: 'How many entries a stretch of the list of names has.' },
}

/**
 * Remembered things that are read before the user has unlocked anything (the language, the look), that fence the tabs, that tell by whom the store is
 * sealed, or how many records there are of each kind (their table tells it too).
 */
export const META_IN_CLEAR: readonly string[] = ['settings', 'leaderEpoch', 'sealedBy', 'counts']

/** Tags of a record that stay: parents, draft, conflict. Of those that former versions wrote, its commune (@) stays, and words, which begin with a kind's name, do not. */
export const isTagInClear = (tag: string): boolean => tag.startsWith('@') || tag.startsWith('^') || tag.startsWith('!')
