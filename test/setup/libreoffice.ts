import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** Where Debian and its kin put its programs; LIBREOFFICE names another folder. */
const FOLDERS = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program']

/** The program that opens spreadsheets is a package of its own, and without it LibreOffice is there and opens none. */
const CALC = 'libsclo.so'

const findCalc = (): string | undefined =>
  [process.env.LIBREOFFICE ?? '', ...FOLDERS].find((folder) => folder !== '' && existsSync(join(folder, CALC)))

/** vitest's global set-up of the tests that open our workbooks in LibreOffice Calc: finds it, or installs Debian's as root, or says what to do. */
export const setup = (): void => {
  if (findCalc() !== undefined) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The tests of workbooks need LibreOffice Calc: install your system’s package "libreoffice-calc", or set LIBREOFFICE to its folder.',
    )
  const wait = ['-o', 'DPkg::Lock::Timeout=600']
  execFileSync('apt-get', [...wait, 'update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (findCalc() === undefined)
    throw new Error('LibreOffice Calc was installed and is still not found; set LIBREOFFICE to its folder.')
}

/**
 * Has LibreOffice open a file and write it in another format beside it; gives the new file. A profile of its own, so that several may run beside each
 * other. It ends well also where it could open nothing, so the file is looked for.
 */
export const convertFile = (file: string, ending: string): string => {
  const folder = join(dirname(file), ending)
  execFileSync(
    join(findCalc() ?? '', 'soffice'),
    [
      ...[`-env:UserInstallation=file://${join(dirname(file), 'profile')}`, '--headless'],
      ...['--convert-to', ending, '--outdir', folder, file],
    ],
    { stdio: 'ignore', timeout: 120_000 },
  )
  const converted = join(folder, `${basename(file, extname(file))}.${ending}`)
  if (!existsSync(converted)) throw new Error(`LibreOffice could not open ${basename(file)}`)
  return converted
}
