import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian and its kin put it; SOFFICE names another. */
const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/lib/libreoffice/program/soffice']

/** LibreOffice, which opens what we write as another program's user would; undefined when none is installed. */
const findLibreOffice = (): string | undefined =>
  [process.env.SOFFICE ?? '', ...PLACES].find((path) => path !== '' && existsSync(path))

/** vitest's global set-up of the tests that open our files in LibreOffice: finds it, or installs Debian's as root, or says what to do. */
export const setup = (): void => {
  if (findLibreOffice() !== undefined) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The tests of workbooks need LibreOffice Calc: install your system’s package "libreoffice-calc", or set SOFFICE to its path.',
    )
  const wait = ['-o', 'DPkg::Lock::Timeout=600']
  execFileSync('apt-get', [...wait, 'update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (findLibreOffice() === undefined)
    throw new Error('LibreOffice was installed and is still not found; set SOFFICE to its path.')
}

/** Has LibreOffice convert a file into that folder. A profile of its own, so that several may run beside each other. */
export const convertFile = (file: string, to: string, folder: string): void => {
  execFileSync(
    findLibreOffice() ?? 'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, file],
    { stdio: 'ignore', timeout: 120_000 },
  )
}
