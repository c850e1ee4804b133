import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian and its kin put the browser; CHROMIUM names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser to drive; undefined when none is installed. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path))

/** vitest's global set-up of the end-to-end tests: finds Chromium, or installs Debian's as root, or says what to do. */
export const setup = (): void => {
  if (findChromium() !== undefined) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The end-to-end tests need Chromium: install your system’s package "chromium", or set CHROMIUM to its path.',
    )
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update', '-qq'], { stdio: 'inherit' })
  execFileSync(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
  if (findChromium() === undefined)
    throw new Error('Chromium was installed and is still not found; set CHROMIUM to its path.')
}
