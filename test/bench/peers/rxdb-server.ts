import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { readAll, servePeer } from './served.ts'

/**
 * The server of RxDB's own tutorial for replication over HTTP, with a map for its collection: pull by checkpoint of time and id, push that compares the
 * assumed master state. With gzip both ways where the client asks for it. https://rxdb.info/replication-http.html
 */
type Doc = Record<string, unknown> & { id: string; updatedAt: number }
interface PushRow {
  newDocumentState: Doc
  assumedMasterState?: Doc
}

let docs = new Map<string, Doc>()
let sorted: Doc[] | undefined
let photos = 0
let clock = 1

const pull = (params: URLSearchParams): object => {
  const [id, updatedAt, limit] = [params.get('id') ?? '', Number(params.get('updatedAt')), Number(params.get('limit'))]
  sorted ??= [...docs.values()].sort((one, other) => one.updatedAt - other.updatedAt || (one.id < other.id ? -1 : 1))
  const isAfter = (doc: Doc): boolean => doc.updatedAt > updatedAt || (doc.updatedAt === updatedAt && doc.id > id)
  const first = sorted.findIndex(isAfter)
  const documents = first === -1 ? [] : sorted.slice(first, first + limit)
  const last = documents.at(-1)
  return { documents, checkpoint: last === undefined ? { id, updatedAt } : { id: last.id, updatedAt: last.updatedAt } }
}

const push = (rows: readonly PushRow[]): Doc[] => {
  const conflicts: Doc[] = []
  for (const { newDocumentState, assumedMasterState } of rows) {
    const real = docs.get(newDocumentState.id)
    if (real !== undefined && assumedMasterState?.updatedAt !== real.updatedAt) conflicts.push(real)
    else {
      docs.set(newDocumentState.id, newDocumentState)
      sorted = undefined
    }
  }
  return conflicts
}

servePeer({
  serve: (request, response) => {
    const url = new URL(request.url ?? '/', 'http://rxdb')
    const answer = async (): Promise<void> => {
      const sent = await readAll(request)
      const isPacked = request.headers['content-encoding'] === 'gzip'
      const body = isPacked ? await promisify(gunzip)(sent) : sent
      const value = url.pathname === '/pull' ? pull(url.searchParams) : push(JSON.parse(body.toString()) as PushRow[])
      const text = JSON.stringify(value)
      response.setHeader('content-type', 'application/json')
      if (!url.searchParams.has('gzip')) return void response.end(text)
      response.setHeader('content-encoding', 'gzip')
      response.end(await promisify(gzip)(text))
    }
    answer().catch(() => response.destroy())
  },
  reset: async () => {
    docs = new Map()
    sorted = undefined
    photos = 0
    return undefined
  },
  fill: async (made) => {
    for (const { id, data } of made) {
      clock += 1
      docs.set(id, { id, ...data, updatedAt: clock, _deleted: false })
    }
  },
  held: async () => ({ ids: [...docs.keys()], fileBytes: photos }),
})
