import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem, ProblemCode } from '../protocol/problem.ts'

/** The HTTP status of each code that a whole request can fail with. */
const STATUS: Readonly<Partial<Record<ProblemCode, ContentfulStatusCode>>> = {
  'too-large': 413,
  unauthorised: 401,
  'token-expired': 401,
  'nonce-stale': 409,
  'device-taken': 409,
  'device-revoked': 401,
  'sign-in-failed': 401,
  forbidden: 403,
  unproven: 403,
  'out-of-scope': 403,
  'not-found': 404,
  'name-taken': 409,
  'password-refused': 422,
  'code-invalid': 410,
  'protocol-unsupported': 426,
  'too-many-requests': 429,
  internal: 500,
}

/** A request refused, as RFC 9457 says: `application/problem+json` with our code. */
export const problem = (
  c: Context,
  code: ProblemCode,
  details: Pick<Problem, 'paths' | 'retryAfterSeconds'> = {},
): Response => {
  const status = STATUS[code] ?? 400
  const body: Problem = { type: 'about:blank', title: code, status, code, ...details }
  if (details.retryAfterSeconds !== undefined) c.header('retry-after', String(details.retryAfterSeconds))
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
