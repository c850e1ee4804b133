import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium, findChromiumShell } from '../setup/chromium.ts'

/** A phone: real Chromium with a profile of its own on disk, 360×740, Vietnamese. */
export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  /** SIGKILL of every process of this browser: what a dead battery looks like to the app. */
  kill(): Promise<void>
  close(): Promise<void>
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A camera and a microphone that show and play a test pattern, and a user who allows both. */
const WITH_MEDIA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** How long a story waits for anything: on a machine that does other things too, a story fails by what it sees and not by how soon. */
const PATIENCE_MS = 60_000

export const PHONE_SIZE = { width: 360, height: 740 }
export const DESK_SIZE = { width: 1280, height: 800 }

/**
 * Opens the profile in that folder, new or as it was left. What its camera `sees` is a film in a file. Where the app is not `isStored` for use without
 * a network, its pages come from the office: some seconds less, for tests which only look at them. `isWhole`: the browser with all that it keeps and
 * starts of its own, for tests which look at its files or kill its processes. A host that it `finds` elsewhere is asked there. Who `trusts` anyone takes any
 * certificate.
 */
export const openPhone = async (
  profile: string,
  options: {
    size?: { width: number; height: number }
    hasMedia?: boolean
    sees?: string
    isStored?: false
    isWhole?: true
    finds?: Readonly<Record<string, string>>
    trusts?: 'anyone'
  } = {},
): Promise<Phone> => {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, lock), { force: true })
  const executablePath = options.isWhole ? findChromium() : findChromiumShell()
  if (executablePath === undefined) throw new Error('no Chromium')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      ...QUIET,
      ...(options.hasMedia || options.sees !== undefined ? WITH_MEDIA : []),
      ...(options.sees === undefined ? [] : [`--use-file-for-fake-video-capture=${options.sees}`]),
      ...Object.entries(options.finds ?? {}).map(([host, at]) => `--host-resolver-rules=MAP ${host}:80 ${at}`),
    ],
    ignoreHTTPSErrors: options.trusts === 'anyone',
    viewport: options.size ?? PHONE_SIZE,
    serviceWorkers: options.isStored === false ? 'block' : 'allow',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    kill: async () => {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
      for (const pid of browserProcesses(profile)) process.kill(pid, 'SIGKILL')
      await closed
    },
    close: () => context.close(),
  }
}

/** Every process that runs on this profile, children included: they all carry its folder on their command line. */
const browserProcesses = (profile: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`))
    .map((line) => Number.parseInt(line.trim(), 10))
