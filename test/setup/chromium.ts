import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian and its kin put the browser; CHROMIUM names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The same browser without its window and toolbars: each start and each page takes a third less of the processor. */
const SHELL_PLACES = ['/usr/bin/chromium-headless-shell']

const firstOf = (places: readonly string[]): string | undefined =>
  [process.env.CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path))

/** The whole browser; undefined when none is installed. */
export const findChromium = (): string | undefined => firstOf(PLACES)

/** The browser without its window; the whole one where there is no other. */
export const findChromiumShell = (): string | undefined => firstOf(SHELL_PLACES) ?? findChromium()

/** vitest's global set-up of the end-to-end tests: finds Chromium, or installs Debian's as root, or says what to do. */
export const setup = (): void => {
  if (findChromium() !== undefined && firstOf(SHELL_PLACES) !== undefined) return
  if (process.getuid?.() === 0) installChromium()
  if (findChromium() === undefined)
    throw new Error(
      'The end-to-end tests need Chromium: install your system’s package "chromium", or set CHROMIUM to its path.',
    )
}

const installChromium = (): void => {
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-qq']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', [...options, 'update'], { stdio: 'inherit' })
  execFileSync(
    'apt-get',
    [...options, 'install', '-y', '--no-install-recommends', 'chromium', 'chromium-headless-shell'],
    { stdio: 'inherit', env },
  )
}
