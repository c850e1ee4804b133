import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPhone, type Phone } from '../e2e/phone.ts'
import { type Cost, withCost } from './browser-cost.ts'
import type { ContenderPage, Held, SetUp } from './contender.ts'
import { type Exchange, type Link, openLink, type Shape } from './link.ts'
import type { Size } from './made-assessments.ts'
import { US } from './measure.ts'
import { OWN_DEXIE, pageCode } from './page-code.ts'
import { startBenchOffice } from './queue-office.ts'

/** One contender's page, open and ready over its link to its server. */
interface Opened {
  ask<K extends keyof ContenderPage>(what: K, ...given: Parameters<ContenderPage[K]>): Promise<number>
  /** Does one thing over a link of that shape, and tells what went over it. */
  over(shape: Shape, work: () => Promise<number>): Promise<{ ms: number; exchanges: readonly Exchange[]; cost: Cost }>
  held(ids: ReadonlySet<string>): Promise<Held>
}

/** All contenders: their servers run, and a browser for the page that is open: each page is on a phone that has kept nothing before. */
export interface Contestants {
  /** The page opened before is gone then. */
  open(who: string, run: { seed: number; filled?: boolean }): Promise<Opened>
  stop(): Promise<void>
}

/** Whose server it is, and which settings its page takes. */
const WHO: Readonly<
  Record<string, { readonly server: 'office' | 'pouchdb' | 'rxdb' | 'odk'; readonly variant?: string }>
> = {
  [US]: { server: 'office', variant: 'sealed' },
  [`${US}, not sealed`]: { server: 'office' },
  PouchDB: { server: 'pouchdb' },
  'PouchDB, batches of 1,000': { server: 'pouchdb', variant: 'tuned' },
  RxDB: { server: 'rxdb' },
  'RxDB with gzip': { server: 'rxdb', variant: 'gzip' },
  'RxDB, encrypted': { server: 'rxdb', variant: 'encrypted' },
  'ODK-style': { server: 'odk' },
}

/** Records that are there to be fetched. */
export interface Filling {
  readonly count: number
  readonly size: Size
}

interface Server {
  readonly link: Link
  readonly path: string
  /** A server as before the first run, and what the page needs to be let in. */
  begin(isFilled: boolean): Promise<Partial<SetUp>>
  held(ids: ReadonlySet<string>): Promise<Held>
  stop(): Promise<void>
}

/** Starts the servers of these contenders; `filling` is put into each once, if given. */
export const startContestants = async (who: readonly string[], filling?: Filling): Promise<Contestants> => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  const servers = new Map<string, Server>()
  for (const name of new Set(who.map((one) => WHO[one]?.server ?? '')))
    servers.set(name, name === 'office' ? await startOurs(folder, filling) : await startPeer(folder, name, filling))
  let phone: Phone | undefined
  let opened = 0
  return {
    open: async (one, { seed, filled = false }) => {
      const { server: name = '', variant } = WHO[one] ?? {}
      const server = servers.get(name)
      if (server === undefined) throw new Error(`nobody is called ${one}`)
      const { link } = server
      link.shape({})
      const given = await server.begin(filled)
      await phone?.close()
      opened += 1
      // All databases of a site rest in one, which the browser puts in order as a whole: what an earlier phone has kept would be paid for by a later one.
      const profile = join(folder, `profile${opened}`)
      phone = await openPhone(profile, { isStored: false })
      const { page } = phone
      await page.goto(`${link.address}${server.path}`)
      await page.waitForFunction('globalThis.contender !== undefined')
      const ask: Opened['ask'] = (what, ...args) =>
        page.evaluate(
          ([asked, all]) =>
            (globalThis as unknown as { contender: Record<string, (...all: unknown[]) => unknown> }).contender[asked]?.(
              ...all,
            ) as never,
          [what, args] as [string, unknown[]],
        )
      await ask('open', { name: `bench${opened}`, seed, ...(variant === undefined ? {} : { variant }), ...given })
      return {
        ask,
        over: async (shape, work) => {
          link.reset()
          link.shape(shape)
          const { value, cost } = await withCost(profile, work)
          return { ms: value, exchanges: link.exchanges, cost }
        },
        held: server.held,
      }
    },
    stop: async () => {
      await phone?.close()
      for (const server of servers.values()) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const startOurs = async (folder: string, filling: Filling | undefined): Promise<Server> => {
  const office = await startBenchOffice(folder, await pageCode('./queue-page.ts', OWN_DEXIE))
  const link = await openLink(office.port)
  const filled = filling === undefined ? undefined : await office.fill(filling.count, filling.size, FILLED_SEED)
  return {
    ...{ link, path: '/' },
    begin: async (isFilled) => ({
      code: isFilled && filled !== undefined ? await filled.newCode() : await office.code(),
    }),
    held: async (ids) => office.held(ids),
    stop: async () => {
      await link.close()
      await office.stop()
    },
  }
}

const FILLED_SEED = 1_000

/** PouchDB asks for Node's module of that name; what bundlers put in its place is a package. */
const PEERS_EVENTS = { events: fileURLToPath(new URL('node_modules/events/events.js', import.meta.url)) }

const startPeer = async (folder: string, name: string, filling: Filling | undefined): Promise<Server> => {
  const script = join(folder, `${name}.js`)
  writeFileSync(script, await pageCode(`./peers/${name}-page.ts`, PEERS_EVENTS))
  const file = fileURLToPath(new URL(`./peers/${name}-server.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=DEP0040', file, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child)
  const link = await openLink(port)
  const control = async (what: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${port}/bench/${what}`)).json()
  let filled: Partial<SetUp> | undefined
  return {
    ...{ link, path: '/bench/' },
    begin: async (isFilled) => {
      if (isFilled && filled !== undefined) return filled
      const { code } = (await control('reset')) as Partial<SetUp>
      const given = code === undefined ? {} : { code }
      filled = isFilled ? given : undefined
      if (isFilled && filling !== undefined)
        await control(`fill?count=${filling.count}&size=${filling.size}&seed=${FILLED_SEED}`)
      return given
    },
    held: async () => (await control('held')) as Held,
    stop: async () => {
      await link.close()
      child.kill()
    },
  }
}

const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (words: Buffer) => {
      const [, port] = /^port (\d+)$/m.exec(words.toString()) ?? []
      if (port !== undefined) resolve(Number(port))
    })
    child.once('exit', (code) => reject(new Error(`a peer's server ended with ${code}`)))
  })
