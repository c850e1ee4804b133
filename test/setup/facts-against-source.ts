import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import facts26 from '../fixtures/criteria-26-2026.json' with { type: 'json' }
import facts23 from '../fixtures/criteria-148-2023.json' with { type: 'json' }
import facts19 from '../fixtures/criteria-1048-2019.json' with { type: 'json' }
import { type CriterionFacts, choosesCase, factsOfSource, type SetFacts, SourceSet } from './source-facts.ts'

/**
 * Holds a decision's table of facts against a transcription of its annex, one JSON file a set, in the folder given as argument:
 * `node test/setup/facts-against-source.ts FOLDER`; the folder is named as the table is ("148-2023"). Exit status 1 and the first difference of
 * each set when they disagree.
 */
const TABLES: Readonly<Record<string, { sets: readonly SetFacts[] }>> = {
  '26-2026': facts26 as { sets: SetFacts[] },
  '148-2023': facts23 as { sets: SetFacts[] },
  '1048-2019': facts19 as { sets: SetFacts[] },
}

const folder = process.argv[2] ?? ''
const table = TABLES[basename(folder)]
if (table === undefined) throw new Error(`There is no table of facts for ${folder}; there are ${Object.keys(TABLES)}.`)

const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
  .map((name) => ({
    file: basename(name, '.json'),
    source: SourceSet.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  }))

/** Cases that the source tells of, but does not say which option is of which, are our reading: the table has them, the source cannot. */
const withoutCases = ({ cases: _ours, ...criterion }: CriterionFacts): CriterionFacts => criterion

const differences = sources.flatMap(({ file, source }) => {
  const read = factsOfSource(source, file)
  const known = table.sets.find((set) => (read.set === undefined ? set.file === read.file : set.set === read.set))
  if (known === undefined) return [`${file}: no such set in the table`]
  const untold = choosesCase(source).filter(
    (code) => read.criteria.find((criterion) => criterion.code === code)?.cases === undefined,
  )
  const criteria = known.criteria.map((one) => (untold.includes(one.code) ? withoutCases(one) : one))
  const { set: _number, ...told } = known
  const kept = { ...(read.set === undefined ? told : known), criteria }
  const missing = untold.filter((code) => known.criteria.find((one) => one.code === code)?.cases === undefined)
  const odd = criteria.filter(
    (one) => one.cases !== undefined && read.criteria.every((other) => other.code !== one.code),
  )
  if (isDeepStrictEqual(read, kept) && missing.length + odd.length === 0) return []
  const at = read.criteria.findIndex((criterion, place) => !isDeepStrictEqual(criterion, criteria[place]))
  return [
    `${file}: ${JSON.stringify(read.criteria[at] ?? { ...read, criteria: missing })} is not ${JSON.stringify(criteria[at] ?? { ...kept, criteria: [] })}`,
  ]
})
if (sources.length !== table.sets.length)
  differences.push(`${sources.length} sets in the source, ${table.sets.length} in the table`)
console.log(
  differences.length === 0 ? `${sources.length} sets of the table agree with the source` : differences.join('\n'),
)
process.exitCode = differences.length === 0 ? 0 : 1
