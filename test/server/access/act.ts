import type { AreaCode, Uuid } from '../../../src/domain/records/envelope.ts'
import type { ROUTES } from '../../../src/server/access/routes.ts'
import { newId } from '../visitors.ts'
import type { Who } from './credentials.ts'
import type { Things } from './things.ts'

export type Route = keyof typeof ROUTES

/** A request, without who asks. */
export interface Ask {
  readonly path: string
  /** JSON, unless it is bytes already. */
  readonly body?: object
  readonly headers?: Who
}

/** Where the act is done, whether what it is about is there, and who asks: what is of one's own is another's where nobody does. */
export interface Aim {
  readonly things: Things
  readonly area: AreaCode
  readonly isThere: boolean
  readonly who?: Who
}

/** How a route is asked for something that it answers with what was asked for, to whoever may. */
export type Act = (aim: Aim) => Promise<Ask> | Ask

/** Its id, or one that nothing has. */
export const idOf = async ({ isThere }: Aim, made: () => Promise<string>): Promise<Uuid> => (isThere ? made() : newId())

export const at =
  (path: string, body?: object): Act =>
  () => ({ path, ...(body === undefined ? {} : { body }) })
