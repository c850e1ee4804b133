import type { Uuid } from '../../domain/records/envelope.ts'
import type { PackedNames } from '../database.ts'
import { ID_LENGTH } from './packed-names.ts'

/** So many of an id's last characters tell it from almost all others. */
const END = 16
/** Numbers up to here are kept the cheapest. */
const SMALL = 0x3f_ff_ff_ff

/**
 * Where the latest about each record is said, by a number made of its id. The ids themselves stay packed where they are: to take a hundred thousand of
 * them out costs a slow phone more than to read them from the disk.
 */
export class Places {
  private readonly places = new Map<number, number>()
  private readonly idAt: (place: number) => Uuid

  constructor(idAt: (place: number) => Uuid) {
    this.idAt = idAt
  }

  of(id: Uuid): number | undefined {
    return this.places.get(this.keyOf(id, 0, ID_LENGTH))
  }

  /** From now on it is that row of what is packed. Returns where it was. */
  move(packed: PackedNames, row: number, place: number): number | undefined {
    const key = this.keyOf(packed.ids, row * ID_LENGTH, (row + 1) * ID_LENGTH)
    const before = this.places.get(key)
    this.places.set(key, place)
    return before
  }

  /** Two ids of the same number lie one behind the other. Nothing is ever taken out. */
  private keyOf(ids: string, from: number, to: number): number {
    let key = 0
    for (let at = to - END; at < to; at += 1) key = (Math.imul(key, 31) + ids.charCodeAt(at)) | 0
    key = (key ^ (key >>> 15)) & SMALL
    for (let place = this.places.get(key); place !== undefined; place = this.places.get(key)) {
      if (this.idAt(place) === ids.slice(from, to)) return key
      key += 1
    }
    return key
  }
}
