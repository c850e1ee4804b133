import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { sql } from 'kysely'
import { OPEN_ROSA_PATH } from '../protocol/open-rosa.ts'
import { apiRoutes } from './api/api-routes.ts'
import { securityHeaders } from './headers.ts'
import type { Office } from './office.ts'
import { problem } from './problems.ts'
import { areaRoutes } from './routes/areas.ts'
import { deskRoutes } from './routes/desk.ts'
import { enrolRoutes } from './routes/enrol.ts'
import { fileRoutes } from './routes/files.ts'
import { handInRoutes } from './routes/hand-in.ts'
import { historyRoutes } from './routes/history.ts'
import { intakeRoutes } from './routes/intake.ts'
import { exportRoutes, keyRoutes } from './routes/keys.ts'
import { openRosaRoutes } from './routes/openrosa.ts'
import { openRosaDeskRoutes } from './routes/openrosa-desk.ts'
import { recordRoutes } from './routes/records.ts'
import { recoveryRoutes } from './routes/recovery.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/session.ts'
import { staticApp } from './routes/static-app.ts'

/** Addresses name people's records: logs show where they lead, not to whom. */
const withoutIds = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/** The whole office as one hono app; it opens no port. */
export const createApp = (office: Office): Hono => {
  const app = new Hono()
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const id = randomUUID()
    c.header('x-request-id', id)
    office.log.info({
      id,
      method: c.req.method,
      path: withoutIds(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    })
  })
  app.use(compress())
  app.use(securityHeaders)
  app.onError((error, c) => {
    office.log.error({ name: error.name, message: error.message, stack: error.stack })
    return problem(c, 'internal')
  })
  app.get('/healthz', async (c) => {
    const isUp = await sql`select 1`.execute(office.db).then(
      () => true,
      () => false,
    )
    return c.json({ database: isUp ? 'up' : 'down' }, isUp ? 200 : 503)
  })
  app.route('/v1', recordRoutes(office))
  app.route('/v1/hand-in', handInRoutes(office))
  app.route('/v1/files', fileRoutes(office))
  app.route('/v1/history', historyRoutes(office))
  app.route('/v1/intake', intakeRoutes(office))
  app.route('/v1/enrol', enrolRoutes(office))
  app.route('/v1/office', sessionRoutes(office))
  app.route('/v1/office', deskRoutes(office))
  app.route('/v1/office', areaRoutes(office))
  app.route('/v1/office/recovery', recoveryRoutes(office))
  app.route('/v1/office/reports', reportRoutes(office))
  app.route('/v1/office/keys', keyRoutes(office))
  app.route('/v1/office/exports', exportRoutes(office))
  app.route('/v1/office/openrosa', openRosaDeskRoutes(office))
  app.route(OPEN_ROSA_PATH, openRosaRoutes(office))
  app.all('/v1/*', (c) => problem(c, 'not-found'))
  app.route('/api/v1', apiRoutes(office))
  app.all('/api/*', (c) => problem(c, 'not-found'))
  app.route('/', staticApp(office.appDir))
  app.notFound((c) => problem(c, 'not-found'))
  return app
}
