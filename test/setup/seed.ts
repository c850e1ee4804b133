import fc from 'fast-check'

/** Where chance begins, so that a run of the tests can be had again: any number; `SEED=any npm test` begins elsewhere at each property. */
const SEED = 26_2026

const asked = process.env.SEED
if (asked !== 'any') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) })
