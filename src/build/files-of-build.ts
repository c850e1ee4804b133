/** What is asked of a module while files are made of modules. */
export interface ModuleInfo {
  readonly code: string | null
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

type Look = (id: string) => ModuleInfo | null

/** Modules that share a file. */
interface File {
  readonly modules: string[]
  bytes: number
  /** Rooms that load it. */
  readonly neededBy: Set<string>
  /** Files that it needs itself. */
  readonly imports: Set<File>
}

/** Of source text: a file under it is hardly worth a request of its own. */
const LEAST_BYTES = 16_000

/** What is loaded at every start, right after the first screen, and the list that most go on to: what these load in vain weighs more than elsewhere. */
const OFTEN_LOADED: readonly string[] = ['today', 'producers']
const OFTEN_WEIGHT = 10

/** Bytes that may be loaded in vain, by all rooms together, for the sake of one file less. */
const MOST_IN_VAIN = 150_000

/**
 * Which modules share a file, by module id. What the first screen needs has its own. The others go by the rooms that need them; then the smallest
 * file joins the one with which the fewest bytes are loaded in vain, as long as it is too small to be asked for. Files never need each other in a
 * circle: modules would run before what they need.
 */
export const fileNames = (entry: string, look: Look): Map<string, string> => {
  const first = reach([entry], look, new Set())
  const rooms = roomsOf(entry, look, first)
  const later = reach([...rooms.values()].flat(), look, new Set())
  const names = new Map([...first].filter((id) => !PIECEMEAL.test(id)).map((id) => [id, startFileOf(id, later)]))
  const files = joined(byNeed(rooms, look, first))
  for (const [number, { modules, neededBy }] of files.entries()) {
    const name = neededBy.size === 1 ? [...neededBy].join() : `shared-${number}`
    for (const id of modules) if (!PIECEMEAL.test(id)) names.set(id, name)
  }
  return names
}

/** One module imports hundreds, and each is needed or not by itself: the bundler knows better than the imports say. */
const PIECEMEAL = /node_modules\/lucide\/|\/more-icons\.ts$/

/** A file whose content changes is fetched anew, and so is each that imports it: what only the start needs is kept apart from what all build upon. */
const startFileOf = (id: string, later: ReadonlySet<string>): string => {
  if (id.includes('node_modules')) return 'start-libraries'
  return later.has(id) ? 'start-shared' : 'start'
}

/** The modules and all that they need to run, but for what is there anyway. */
const reach = (from: readonly string[], look: Look, there: ReadonlySet<string>): Set<string> => {
  const found = new Set<string>()
  const left = [...from]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id) || there.has(id)) continue
    found.add(id)
    left.push(...(look(id)?.importedIds ?? []))
  }
  return found
}

/** What is loaded by itself, by room. */
const roomsOf = (entry: string, look: Look, first: ReadonlySet<string>): Map<string, string[]> => {
  const importers = new Map<string, Set<string>>()
  const seen = new Set<string>()
  const left = [entry]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const { importedIds = [], dynamicallyImportedIds = [] } = look(id) ?? {}
    for (const later of dynamicallyImportedIds) importers.set(later, (importers.get(later) ?? new Set()).add(id))
    left.push(...importedIds, ...dynamicallyImportedIds)
  }
  const rooms = new Map<string, string[]>()
  for (const [id, by] of [...importers].sort()) {
    if (first.has(id)) continue
    const room = roomOf(id, [...by])
    rooms.set(room, [...(rooms.get(room) ?? []), id])
  }
  return rooms
}

const SCREENS = /\/src\/app\/screens\/([^/]+)\//

/** Lists the screens of the office, and is the room of none of them. */
const OFFICE_SCREENS = /\/office-app\.tsx$/

/** A part of a screen belongs to the room that shows it, a screen to its own; anything else is by itself. */
const roomOf = (id: string, importers: readonly string[]): string => {
  const [importer = ''] = importers
  const shownIn = importers.length === 1 && !OFFICE_SCREENS.test(importer) ? SCREENS.exec(importer)?.[1] : undefined
  return shownIn ?? SCREENS.exec(id)?.[1] ?? id.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '').replaceAll(/\W+/g, '-')
}

const byNeed = (rooms: ReadonlyMap<string, readonly string[]>, look: Look, first: ReadonlySet<string>): File[] => {
  const needs = new Map<string, string[]>()
  for (const [room, entries] of rooms)
    for (const id of reach(entries, look, first)) needs.set(id, [...(needs.get(id) ?? []), room])
  const files = new Map<string, File>()
  const fileOf = new Map<string, File>()
  for (const [id, neededBy] of needs) {
    const key = neededBy.join()
    const file = files.get(key) ?? { modules: [], bytes: 0, neededBy: new Set(neededBy), imports: new Set() }
    file.modules.push(id)
    file.bytes += look(id)?.code?.length ?? 0
    files.set(key, file)
    fileOf.set(id, file)
  }
  for (const [id, file] of fileOf)
    for (const needed of look(id)?.importedIds ?? []) {
      const other = fileOf.get(needed)
      if (other !== undefined && other !== file) file.imports.add(other)
    }
  return [...files.values()]
}

/** Joined until none is too small, or what is too small would load too much in vain with every other. */
const joined = (files: readonly File[]): File[] => {
  const all = new Set(files)
  const alone = new Set<File>()
  const smallest = (): File | undefined =>
    [...all]
      .filter((file) => file.bytes < LEAST_BYTES && !alone.has(file))
      .sort((one, other) => one.bytes - other.bytes)[0]
  for (let file = smallest(); file !== undefined; file = smallest()) {
    const partner = bestFor(file, all)
    if (partner === undefined) alone.add(file)
    else {
      all.delete(file)
      join(file, partner, all)
    }
  }
  return [...all]
}

const bestFor = (file: File, all: ReadonlySet<File>): File | undefined => {
  let best: File | undefined
  let least = MOST_IN_VAIN
  for (const other of all) {
    if (other === file) continue
    const inVain = bytesInVain(file, other, least)
    if (inVain >= least || isBehindAnother(file, other) || isBehindAnother(other, file)) continue
    best = other
    least = inVain
  }
  return best
}

/**
 * Bytes that are loaded in vain once the two are one file, by all rooms together: who needs the one then loads the other, and all that this needs. Not
 * counted further than to `most`.
 */
const bytesInVain = (one: File, other: File, most: number): number => {
  const rooms = new Set([...one.neededBy, ...other.neededBy])
  let sum = 0
  for (const { bytes, neededBy } of withImports([one, other])) {
    for (const room of rooms) if (!neededBy.has(room)) sum += bytes * (OFTEN_LOADED.includes(room) ? OFTEN_WEIGHT : 1)
    if (sum >= most) break
  }
  return sum
}

/** The files and all that they need: what a room loads that needs them. */
const withImports = (files: readonly File[]): Set<File> => {
  const found = new Set(files)
  for (const file of found) for (const needed of file.imports) found.add(needed)
  return found
}

/** Whether `from` needs something else that needs `to`: as one file, the two would need themselves. */
const isBehindAnother = (from: File, to: File): boolean => {
  const seen = new Set<File>([from, to])
  const left = [...from.imports].filter((file) => file !== to)
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (file.imports.has(to)) return true
    if (seen.has(file)) continue
    seen.add(file)
    left.push(...file.imports)
  }
  return false
}

const join = (file: File, into: File, all: ReadonlySet<File>): void => {
  into.modules.push(...file.modules)
  into.bytes += file.bytes
  for (const needed of file.imports) into.imports.add(needed)
  for (const other of all) if (other.imports.delete(file)) other.imports.add(into)
  into.imports.delete(into)
  into.imports.delete(file)
  const rooms = [...file.neededBy, ...into.neededBy]
  for (const { neededBy } of withImports([into])) for (const room of rooms) neededBy.add(room)
}
