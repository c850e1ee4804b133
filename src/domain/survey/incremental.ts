/** Something that can be read; whoever reads it while being worked out is worked out again when it changes. */
export interface Readable<T> {
  readonly read: () => T
}

export interface Source<T> extends Readable<T> {
  /** The value without depending on it. */
  readonly peek: () => T
  readonly write: (value: T) => void
}

export interface Computed<T> extends Readable<T> {
  readonly dispose: () => void
}

/** Values that follow from others, worked out again only when something that they read has changed. One for each open survey. */
export interface Graph<Owner> {
  readonly source: <T>(value: T) => Source<T>
  /** Kept up to date by `settle`; a lazy one is worked out when it is read. */
  readonly computed: <T>(owner: Owner, work: () => T, options?: { isLazy?: boolean; ifCircular?: T }) => Computed<T>
  /** Brings everything up to date; tells the owners of what changed since the last time. */
  readonly settle: () => Owner[]
}

type Level = 'clean' | 'perhaps' | 'stale'

interface Vertex {
  value: unknown
  level: Level
  readonly readers: Set<Work>
}

interface Work extends Vertex {
  readonly refresh: () => void
  readonly isLazy: boolean
  sources: Set<Vertex>
}

const isWork = (vertex: Vertex): vertex is Work => 'refresh' in vertex

/**
 * Marks forward, works backward: a change marks what read it as stale and what hangs on that as perhaps stale; whatever is asked for then
 * looks first whether any of its sources really changed. What it reads is noted anew each time, so that only the taken branch counts.
 */
export const createGraph = <Owner>(): Graph<Owner> => {
  let reader: Work | undefined
  let waiting: Work[] = []
  let changed = new Set<Owner>()
  const ownerOf = new Map<Vertex, Owner>()

  const tell = (vertex: Vertex): void => {
    const owner = ownerOf.get(vertex)
    if (owner !== undefined) changed.add(owner)
  }
  const markReaders = (vertex: Vertex): void => {
    const pending: [Work, Level][] = [...vertex.readers].map((work) => [work, 'stale'])
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const [work, level] = next
      const wasClean = work.level === 'clean'
      if (wasClean || level === 'stale') work.level = level
      if (!wasClean) continue
      if (work.isLazy) tell(work)
      else waiting.push(work)
      for (const further of work.readers) pending.push([further, 'perhaps'])
    }
  }
  const noteReader = (vertex: Vertex): void => {
    if (reader === undefined) return
    reader.sources.add(vertex)
    vertex.readers.add(reader)
  }

  const source = <T>(initial: T): Source<T> => {
    const vertex: Vertex = { value: initial, level: 'clean', readers: new Set() }
    return {
      peek: () => vertex.value as T,
      read: () => {
        noteReader(vertex)
        return vertex.value as T
      },
      write: (value) => {
        if (Object.is(vertex.value, value)) return
        vertex.value = value
        markReaders(vertex)
      },
    }
  }

  const computed = <T>(
    owner: Owner,
    work: () => T,
    options: { isLazy?: boolean; ifCircular?: T } = {},
  ): Computed<T> => {
    let isRunning = false
    let isDisposed = false
    const forget = (): void => {
      for (const read of vertex.sources) read.readers.delete(vertex)
      vertex.sources = new Set()
    }
    const run = (): void => {
      forget()
      const outer = reader
      reader = vertex
      isRunning = true
      const value = work()
      isRunning = false
      reader = outer
      vertex.level = 'clean'
      if (Object.is(value, vertex.value)) return
      vertex.value = value
      tell(vertex)
      for (const further of vertex.readers) if (further.level === 'perhaps') further.level = 'stale'
    }
    const refresh = (): void => {
      if (isDisposed || isRunning || vertex.level === 'clean') return
      if (vertex.level === 'perhaps') {
        for (const read of vertex.sources) {
          if (isWork(read)) read.refresh()
          if ((vertex.level as Level) === 'stale') break
        }
      }
      if ((vertex.level as Level) === 'stale') run()
      else vertex.level = 'clean'
    }
    const vertex: Work = {
      value: undefined,
      level: 'stale',
      readers: new Set(),
      sources: new Set(),
      isLazy: options.isLazy === true,
      refresh,
    }
    ownerOf.set(vertex, owner)
    if (!vertex.isLazy) waiting.push(vertex)
    return {
      read: () => {
        if (isRunning) return options.ifCircular as T
        refresh()
        noteReader(vertex)
        return vertex.value as T
      },
      dispose: () => {
        isDisposed = true
        forget()
        ownerOf.delete(vertex)
      },
    }
  }

  const settle = (): Owner[] => {
    // Working one out may mark more; the list grows while it is walked.
    for (let at = 0; at < waiting.length; at += 1) waiting[at]?.refresh()
    waiting = []
    const owners = [...changed]
    changed = new Set()
    return owners
  }

  return { source, computed, settle }
}
