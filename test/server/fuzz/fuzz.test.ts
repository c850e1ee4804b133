import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { openOffice, STORES } from '../offices.ts'
import { BODIES } from './bodies.ts'
import { type FuzzWorld, foreignState, letInAgain, openFuzzWorld, SECRET } from './fuzz-world.ts'
import { type FuzzRequest, fuzzRequests, routesOf } from './requests.ts'

/** How many a run sends to each database, and a quarter as many as an administrator; `npm run fuzz` sends 100,000 in all. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000)
/** Requests between two looks at the foreign commune. */
const STRETCH = 500
/** Drawn anew by `FUZZ_SEED`, else always the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126)
/** A minute for every two thousand: two hundred times what they take. */
const LONG = { timeout: Math.max(120_000, REQUESTS * 30) }

/** Sends it from an address of its own, some time later than the one before; gives what is wrong with the answer. */
const faultOf = async (world: FuzzWorld, request: FuzzRequest, index: number): Promise<string | undefined> => {
  const { office } = world
  office.pass(200)
  const from = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
  const { method, path, headers } = request
  const body = request.body === undefined ? {} : { body: request.body }
  const response = await office.send(method, path, { headers, from, ...body })
  const answer = await response.text()
  if (response.status >= 500) return `${response.status}: ${answer}`
  if (request.actor !== world.administrator && answer.includes(SECRET)) return `tells of the foreign commune: ${answer}`
  return undefined
}

const told = ({ actor, method, path, headers, body }: FuzzRequest): string =>
  `${actor.name}: ${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 2_000)}`

/** Sends as many as a run has; gives the first few faults. */
const faultsOf = async (world: FuzzWorld, requests: fc.Arbitrary<FuzzRequest>, count: number): Promise<string[]> => {
  const faults: string[] = []
  const before = await foreignState(world)
  for (let sent = 0; sent < count && faults.length < 5; sent += STRETCH) {
    await letInAgain(world)
    const some = fc.sample(requests, { numRuns: Math.min(STRETCH, count - sent), seed: SEED + sent })
    for (const [at, request] of some.entries()) {
      const fault = await faultOf(world, request, sent + at)
      if (fault !== undefined) faults.push(`${told(request)}\n  → ${fault}`)
    }
    const isMine = some.every(({ actor }) => actor !== world.administrator)
    if (isMine && (await foreignState(world)) !== before)
      faults.push(`the foreign commune was changed by request ${sent} or one of the ${STRETCH} behind it`)
  }
  return faults
}

it('every route that takes a body is fuzzed by what it expects', async () => {
  await using office = await openOffice('SQLite')
  const taking = routesOf(office.app).filter(({ method }) => method !== 'GET')
  expect(taking.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(BODIES).sort())
})

describe.each(STORES)('requests by chance over %s', (store) => {
  it('bring nothing down, and neither tell nor change anything of another commune', LONG, async () => {
    await using office = await openOffice(store)
    const world = await openFuzzWorld(office, store)
    expect(await faultsOf(world, fuzzRequests(world, world.actors), REQUESTS)).toEqual([])
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })

  it('of an administrator bring nothing down either, and leave nothing half written', LONG, async () => {
    await using office = await openOffice(store)
    const world = await openFuzzWorld(office, store)
    expect(await faultsOf(world, fuzzRequests(world, [world.administrator]), REQUESTS / 4)).toEqual([])
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })
})
