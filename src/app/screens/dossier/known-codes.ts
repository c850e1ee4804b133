import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'

/** Codes that other products have, as far as this device knows, each with the product's name. */
export const takenCodes = async (store: Store, product: Uuid): Promise<ReadonlyMap<string, string>> => {
  const [products, dossiers] = await Promise.all([everyRow((options) => store.products(options)), store.all('dossier')])
  const names = new Map(products.map(({ id, data }) => [id, data.name]))
  return new Map([
    ...products.flatMap(({ id, data }) =>
      id === product || data.code === undefined ? [] : [[data.code, data.name] as const],
    ),
    ...dossiers.flatMap(({ data }) =>
      data.product === product || data.code === undefined
        ? []
        : [[data.code, names.get(data.product) ?? data.code] as const],
    ),
  ])
}
