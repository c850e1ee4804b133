import type { Json } from '../../src/protocol/mutation.ts'

/** A record's data as it travels: fields that are undefined are not there. */
export const toJson = (data: object): Record<string, Json> => JSON.parse(JSON.stringify(data))
