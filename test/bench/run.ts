import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findChromiumShell } from '../setup/chromium.ts'
import { BENCHES } from './benches.ts'
import { isMet, medianOf } from './measure.ts'
import { type Report, withFigures } from './report.ts'

/**
 * `npm run bench`, or `npm run bench -- NAME … [--runs N]`: measures on this machine, keeps all values in bench.json beside what other benches last gave,
 * and writes the README's table from it. The peers are installed first, into this folder.
 */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '5' } },
  })
  const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals
  const missing = names.filter((name) => BENCHES[name] === undefined)
  if (missing.length > 0) {
    process.stderr.write(`There is no bench ${missing.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`)
    process.exitCode = 1
    return
  }
  for (const name of names) {
    const bench = BENCHES[name]
    if (bench === undefined) continue
    if (bench.hasPeers === true) installPeers()
    const say = (text: string): void => void process.stderr.write(`${name}: ${text}\n`)
    say(bench.about)
    const measures = await bench.measure({ runs: Number(values.runs), say })
    for (const measure of measures) {
      const figures = Object.entries(measure.runs).map(([who, runs]) => `${who} ${medianOf(runs)}`)
      const verdict = { true: ' ✓', false: ' ✗', undefined: '' }[String(isMet(measure))] ?? ''
      say(`${measure.what}: ${figures.join(', ')} ${measure.unit}${verdict}`)
    }
    keep(name, { about: bench.about, machine: machine(), at: new Date().toISOString().slice(0, 10), measures })
  }
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const FIGURES = `${FOLDER}bench.json`
const README = fileURLToPath(new URL('../../README.md', import.meta.url))

/** After each bench: what took long is not lost with a later one that fails. In the order in which they are listed. */
const keep = (name: string, measured: Report[string]): void => {
  const before = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Report) : {}
  const all: Report = { ...before, [name]: measured }
  const ordered = Object.fromEntries(Object.keys(BENCHES).flatMap((one) => (all[one] ? [[one, all[one]]] : [])))
  writeFileSync(FIGURES, `${JSON.stringify(ordered, undefined, 2)}\n`)
  writeFileSync(README, withFigures(readFileSync(README, 'utf8'), ordered))
}

const installPeers = (): void => {
  if (existsSync(`${FOLDER}node_modules`)) return
  execFileSync('npm', ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund'], { stdio: 'inherit' })
}

const machine = (): string => {
  const chromium = findChromiumShell()
  const browser =
    chromium === undefined ? 'no Chromium' : execFileSync(chromium, ['--version'], { encoding: 'utf8' }).trim()
  return `${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${browser}`
}

await main()
