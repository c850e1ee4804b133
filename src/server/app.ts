import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import { OPEN_ROSA_PATH } from '../protocol/open-rosa.ts'
import { apiRoutes } from './api/api-routes.ts'
import { faultOf } from './fault.ts'
import { securityHeaders } from './headers.ts'
import type { Office } from './office.ts'
import { problem } from './problems.ts'
import { accountRoutes } from './routes/account.ts'
import { areaRoutes } from './routes/areas.ts'
import { checkRoutes } from './routes/check.ts'
import { deskRoutes } from './routes/desk.ts'
import { enrolRoutes } from './routes/enrol.ts'
import { fileRoutes } from './routes/files.ts'
import { handInRoutes } from './routes/hand-in.ts'
import { historyRoutes } from './routes/history.ts'
import { intakeRoutes } from './routes/intake.ts'
import { attestationRoutes, integrityRoutes } from './routes/integrity.ts'
import { exportRoutes, keyRoutes } from './routes/keys.ts'
import { openRosaRoutes } from './routes/openrosa.ts'
import { openRosaDeskRoutes } from './routes/openrosa-desk.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { peopleRoutes } from './routes/people.ts'
import { quarantineRoutes, releaseRoutes } from './routes/quarantine.ts'
import { recordRoutes } from './routes/records.ts'
import { recoveryRoutes } from './routes/recovery.ts'
import { reportRoutes } from './routes/reports.ts'
import { retentionRoutes } from './routes/retention.ts'
import { sessionRoutes } from './routes/session.ts'
import { staticApp } from './routes/static-app.ts'
import { deviceKeyRoutes, tokenRoutes } from './routes/token.ts'
import { sameOrigin } from './same-origin.ts'

/** Which door was knocked at: the route as it is written in the code. Addresses hold ids, and whatever somebody typed. */
const doorOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ path, method }) => method !== 'ALL' || !path.endsWith('*'))?.path ?? '*'

/** An address with a NUL names nothing of ours, and PostgreSQL cannot even be asked for it. */
const noNul: MiddlewareHandler = async (c, next) => (/%00/.test(c.req.url) ? problem(c, 'malformed') : next())

/** The whole office as one hono app; it opens no port. */
export const createApp = (office: Office): Hono => {
  const app = new Hono()
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const id = randomUUID()
    // Who was refused can name it; what went well is nobody's question.
    if (c.res.status >= 400) c.header('x-request-id', id)
    office.log.info({
      id,
      method: c.req.method,
      path: doorOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    })
  })
  app.use(compress())
  app.use(securityHeaders(office))
  app.onError((error, c) => {
    office.log.error(faultOf(error))
    return problem(c, 'internal')
  })
  app.get('/healthz', async (c) => {
    const isUp = await sql`select 1`.execute(office.db).then(
      () => true,
      () => false,
    )
    return c.json({ database: isUp ? 'up' : 'down' }, isUp ? 200 : 503)
  })
  app.use('/v1/*', noNul)
  app.use('/v1/*', sameOrigin(office))
  app.route('/v1', recordRoutes(office))
  app.route('/v1/hand-in', handInRoutes(office))
  app.route('/v1/files', fileRoutes(office))
  app.route('/v1/history', historyRoutes(office))
  app.route('/v1/intake', intakeRoutes(office))
  app.route('/v1/attestations', attestationRoutes(office))
  app.route('/v1/check', checkRoutes(office))
  app.route('/v1/enrol', enrolRoutes(office))
  app.route('/v1/token', tokenRoutes(office))
  app.route('/v1/device-key', deviceKeyRoutes(office))
  app.route('/v1/quarantine', quarantineRoutes(office))
  app.route('/v1/office', sessionRoutes(office))
  app.route('/v1/office', accountRoutes(office))
  app.route('/v1/office', passkeyRoutes(office))
  app.route('/v1/office', deskRoutes(office))
  app.route('/v1/office', areaRoutes(office))
  app.route('/v1/office/integrity', integrityRoutes(office))
  app.route('/v1/office/recovery', recoveryRoutes(office))
  app.route('/v1/office/reports', reportRoutes(office))
  app.route('/v1/office/retention', retentionRoutes(office))
  app.route('/v1/office/quarantine', releaseRoutes(office))
  app.route('/v1/office/keys', keyRoutes(office))
  app.route('/v1/office/exports', exportRoutes(office))
  app.route('/v1/office/people', peopleRoutes(office))
  app.route('/v1/office/openrosa', openRosaDeskRoutes(office))
  app.route(OPEN_ROSA_PATH, openRosaRoutes(office))
  app.all('/v1/*', (c) => problem(c, 'not-found'))
  app.route('/api/v1', apiRoutes(office))
  app.all('/api/*', (c) => problem(c, 'not-found'))
  app.route('/', staticApp(office.appDir))
  app.notFound((c) => problem(c, 'not-found'))
  return app
}
