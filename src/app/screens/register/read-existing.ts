import type { Existing } from '../../../domain/register/known.ts'
import type { Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'

/** Everything that the rows of a register may mean. */
export const readExisting = async (store: Pick<Store, 'all' | 'producers' | 'products'>): Promise<Existing> => {
  const [producers, products, certificates] = await Promise.all([
    everyRow((options) => store.producers(options)),
    everyRow((options) => store.products(options)),
    store.all('certificate'),
  ])
  return { producers, products, certificates }
}
