import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'

/** Names of communes, looked up once: lists and charts ask for thousands. */
export const namedBy = (areas: readonly Area[]): ((area: string) => string) => {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return (area) => names.get(area) ?? areaName(area, undefined)
}

/** Communes to choose from: the office's own, and any other that a product stands in. */
export const areaChoices = (
  products: readonly CountedProduct[],
  areas: readonly Area[],
): { code: string; name: string }[] => {
  const nameOf = namedBy(areas)
  const known = areas.filter(({ into }) => into === undefined).map(({ code }) => code)
  const collator = new Intl.Collator('vi', { numeric: true })
  return [...new Set([...known, ...products.map(({ fact }) => fact.area)])]
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((one, other) => collator.compare(one.name, other.name))
}
