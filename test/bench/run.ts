import { cpus } from 'node:os'
import { benchCascade } from './cascade.ts'
import { benchFigures } from './figures.ts'
import { benchPlan } from './plan.ts'
import { benchSealed } from './sealed.ts'
import { benchSurvey } from './survey.ts'

/** One measured thing: what, and its figures with their units in their names. */
export interface Figures {
  readonly name: string
  readonly [figure: string]: string | number
}

/** What can be measured, by name. */
const BENCHES: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  survey: benchSurvey,
  cascade: benchCascade,
  plan: benchPlan,
  figures: benchFigures,
  sealed: benchSealed,
}

/** `npm run bench`, or `npm run bench -- NAME`: measures on this machine and prints one line of JSON for each. */
const chosen = process.argv.slice(2)
const names = chosen.length === 0 ? Object.keys(BENCHES) : chosen
process.stdout.write(
  `${JSON.stringify({ machine: cpus()[0]?.model, processors: cpus().length, node: process.version })}\n`,
)
for (const name of names) {
  const bench = BENCHES[name]
  if (bench === undefined) {
    process.stderr.write(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}\n`)
    process.exitCode = 1
  } else process.stdout.write(`${JSON.stringify(await bench())}\n`)
}
