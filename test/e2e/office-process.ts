import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

/** A real server process over its own data folder, as `npm start` runs it after the build. */
export interface OfficeProcess {
  readonly address: string
  stop(): Promise<void>
}

/** The password of user `admin` in these tests. */
export const ADMIN_PASSWORD = 'ngoi-sao-lang-2026'

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Starts the server and resolves when it answers; a given port is used again, so that a phone finds it at the same address. */
export const startOffice = async (
  dataDir: string,
  options: { port?: number; sampleData?: boolean; cwd?: string; databaseUrl?: string } = {},
): Promise<OfficeProcess & { port: number }> => {
  const port = options.port ?? (await freePort())
  // The app that it serves is the folder `dist` of where it is started.
  const child = spawn(process.execPath, [resolve('src/server/main.ts')], {
    cwd: options.cwd ?? process.cwd(),
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl ?? '',
      ADMIN_PASSWORD,
      LOG_LEVEL: 'error',
      SAMPLE_DATA: options.sampleData ? 'on' : 'off',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  await untilHealthy(child, `${address}/healthz`)
  return {
    address,
    port,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const untilHealthy = async (child: ChildProcess, url: string): Promise<void> => {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error(`the server ended with ${child.exitCode} before it answered`)
}
