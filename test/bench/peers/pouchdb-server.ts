import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb'
import memory from 'pouchdb-adapter-memory'
import { servePeer } from './served.ts'

/**
 * express-pouchdb as a server of its own, as its README has it, with the parts that a replication needs; in memory, which is the quickest that it can be.
 * https://github.com/pouchdb/express-pouchdb#readme
 */
PouchDB.plugin(memory)
const Kept = PouchDB.defaults({ adapter: 'memory' })
const serve = expressPouch(Kept, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' })

let made = 0
let records = new Kept('records0')

servePeer({
  serve,
  // A database of another name each time: one that was removed and made anew leaves replications waiting.
  reset: async () => {
    made += 1
    records = new Kept(`records${made}`)
    await records.info()
    return `records${made}`
  },
  fill: async (all) => {
    for (let at = 0; at < all.length; at += 1_000)
      await records.bulkDocs(all.slice(at, at + 1_000).map(({ id, data }) => ({ _id: id, ...data })))
  },
  held: async () => {
    const { rows } = await records.allDocs({ include_docs: true })
    const files = rows.flatMap(({ doc }) => Object.values(doc?._attachments ?? {}))
    return {
      ids: rows.map(({ id }) => id),
      fileBytes: files.reduce((sum, file) => sum + (file.length ?? 0), 0),
    }
  },
})
