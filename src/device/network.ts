import { type PullRequest, PullResponse } from '../protocol/pull.ts'
import { type PushRequest, PushResponse } from '../protocol/push.ts'
import { type Answer, request } from './request.ts'

/** The engine's network over fetch. The token is asked for at each request; a browser of the office has none and is known by its cookie. */
export const createNetwork = (token: () => Promise<string | undefined>) => ({
  push: async (body: PushRequest, signal: AbortSignal): Promise<Answer<PushResponse>> =>
    request({ method: 'POST', path: '/v1/push', body, schema: PushResponse, token: await token(), signal }),
  pull: async (body: PullRequest, signal: AbortSignal): Promise<Answer<PullResponse>> =>
    request({ method: 'POST', path: '/v1/pull', body, schema: PullResponse, token: await token(), signal }),
})
