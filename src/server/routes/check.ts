import { Hono } from 'hono'
import { readCheckCode } from '../../domain/integrity/check-code.ts'
import { CheckRequest } from '../../protocol/integrity.ts'
import { readBody } from '../body.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { knock } from '../storage/attempts.ts'
import { checkPrinted } from '../storage/check-printed.ts'
import { addressOf } from '../visitor.ts'

/** Codes that one address may ask about in a quarter of an hour: a table of papers, and no search through 128 bits. */
const MOST_CHECKS = 60

/** Whether a printed result is genuine: for anybody who holds the paper. A code that is none looks like one that is not known. */
export const checkRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const door = { name: `check:${addressOf(office, c)}`, most: MOST_CHECKS }
    const wait = await knock(office.db, door, office.nowMs())
    if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
    const body = await readBody(c, CheckRequest)
    if (body.kind === 'refused') return body.response
    const digits = readCheckCode(body.value.code)
    return c.json(digits === undefined ? { kind: 'unknown' } : await checkPrinted(office.db, digits))
  })
