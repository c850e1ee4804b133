import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve as absolute } from 'node:path'
import type { Readable } from 'node:stream'

/** A real server process over its own data folder, as `npm start` runs it after the build. */
export interface OfficeProcess {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

/** The password of user `admin` in these tests. */
export const ADMIN_PASSWORD = 'ngoi-sao-lang-2026'

/** Starts the server and resolves when it answers; at a free port, or at the given one again, so that a phone finds it at the same address. */
export const startOffice = async (
  dataDir: string,
  options: {
    port?: number
    sampleData?: boolean
    cwd?: string
    databaseUrl?: string
    nodeOptions?: readonly string[]
  } = {},
): Promise<OfficeProcess & { port: number }> => {
  // The app that it serves is the folder `dist` of where it is started.
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), absolute('src/server/main.ts')], {
    cwd: options.cwd ?? process.cwd(),
    env: {
      ...process.env,
      PORT: String(options.port ?? 0),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl ?? '',
      ADMIN_PASSWORD,
      LOG_LEVEL: 'error',
      // Only what is about the lock waits for one.
      PHONE_LOCK: 'asked',
      SAMPLE_DATA: options.sampleData ? 'on' : 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.pipe(process.stdout)
  const port = await portOf(child)
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The server says where it is as soon as it listens. */
const portOf = (child: ChildProcessByStdio<null, Readable, null>): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString()
      const [, port] = /:(\d+)\/office/.exec(said) ?? []
      if (port !== undefined) resolve(Number(port))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)))
  })
