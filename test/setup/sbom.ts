import { execFileSync } from 'node:child_process'
import * as z from 'zod/mini'

/**
 * `npm run sbom`: the software bill of materials (CycloneDX 1.5) of what runs with the product, on standard output. npm's own `--omit dev` leaves out
 * what the tests use as well; what is for them alone bears a mark, and goes by that.
 */

const Part = z.looseObject({
  'bom-ref': z.string(),
  properties: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
})
const Bill = z.looseObject({
  components: z.array(Part),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const isForTests = ({ properties = [] }: z.infer<typeof Part>): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')

const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
const bill = Bill.parse(JSON.parse(text))
const left = new Set(bill.components.filter(isForTests).map((part) => part['bom-ref']))
const dependencies = bill.dependencies
  .filter(({ ref }) => !left.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => !left.has(one)) }))
const components = bill.components.filter((part) => !left.has(part['bom-ref']))
process.stdout.write(`${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`)
