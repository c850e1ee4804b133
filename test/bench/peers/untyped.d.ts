/** PouchDB 9 brings no types; of it only this much is used. */
declare module 'pouchdb' {
  interface Doc {
    _id: string
    _attachments?: Record<string, { length?: number; content_type?: string; data?: unknown }>
    [field: string]: unknown
  }
  class PouchDB {
    constructor(name: string, options?: object)
    static plugin(plugin: unknown): void
    static defaults(options: object): typeof PouchDB
    info(): Promise<{ doc_count: number }>
    destroy(): Promise<void>
    put(doc: Doc): Promise<unknown>
    bulkDocs(docs: Doc[]): Promise<unknown[]>
    allDocs(options: object): Promise<{ rows: { id: string; doc?: Doc }[] }>
    readonly replicate: {
      to(other: PouchDB, options: object): Promise<{ ok: boolean }>
      from(other: PouchDB, options: object): Promise<{ ok: boolean }>
    }
    sync(other: PouchDB, options: object): Promise<unknown>
  }
  export = PouchDB
}
declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  export = plugin
}
declare module 'express-pouchdb' {
  const make: (PouchDB: unknown, options: object) => import('node:http').RequestListener
  export = make
}
