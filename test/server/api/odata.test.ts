import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/domain/exchange/tables.ts'
import { STORES, type TestOffice } from '../offices.ts'
import { enrolPhone, producerData } from '../visitors.ts'
import { makeKey, openFullOffice, reader } from './readers.ts'

interface Page {
  readonly '@odata.context': string
  readonly '@odata.count'?: number
  readonly '@odata.nextLink'?: string
  readonly value: readonly Record<string, string | number | boolean | null>[]
}

const feedOf = async (office: TestOffice) => {
  const ask = reader(office, (await makeKey(office, { readsPersonal: true })).key)
  const page = async (path: string, headers: Record<string, string> = {}): Promise<Page> => {
    const response = await ask(`/odata/${path}`, headers)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Page
  }
  const where = async (filter: string): Promise<unknown[]> =>
    (await page(`Products?${filter === '' ? '' : `$filter=${encodeURIComponent(filter)}&`}$select=name`)).value.map(
      ({ name }) => name,
    )
  return { ask, page, where }
}

describe.each(STORES)('[OData 4.0] the feed over %s', (store) => {
  it('names its sets, and types every property that it gives', async () => {
    await using office = await openFullOffice(store)
    const { ask, page } = await feedOf(office)
    const service = await ask('/odata/')
    expect(service.headers.get('odata-version')).toBe('4.0')
    expect(service.headers.get('content-type')).toBe('application/json;odata.metadata=minimal')
    const { value } = (await service.json()) as { value: { name: string; kind: string; url: string }[] }
    expect(value.map(({ name, kind, url }) => [name, kind, url])).toEqual(
      TABLES.map(({ entitySet }) => [entitySet, 'EntitySet', entitySet]),
    )
    const metadata = await ask('/odata/$metadata')
    expect(metadata.headers.get('content-type')).toBe('application/xml')
    const { document } = new JSDOM(await metadata.text(), { contentType: 'text/xml' }).window
    expect(document.documentElement.getAttribute('Version')).toBe('4.0')
    const SHAPES: Record<string, RegExp> = {
      'Edm.String': /^".*"$/s,
      'Edm.Int64': /^-?\d+$/,
      'Edm.Double': /^-?\d+(\.\d+)?$/,
      'Edm.Date': /^"\d{4}-\d{2}-\d{2}"$/,
      'Edm.DateTimeOffset': /^"\d{4}-\d{2}-\d{2}T[\d:.]+Z"$/,
      'Edm.Boolean': /^(true|false)$/,
    }
    for (const { entitySet } of TABLES) {
      const set = document.querySelector(`EntitySet[Name="${entitySet}"]`)
      const name = set?.getAttribute('EntityType')?.replace('SaoLang.', '')
      const properties = [...document.querySelectorAll(`EntityType[Name="${name}"] > Property`)].map(
        (one): [string, string] => [one.getAttribute('Name') ?? '', one.getAttribute('Type') ?? ''],
      )
      const { value: rows, '@odata.context': context } = await page(entitySet)
      expect(context).toBe(`http://localhost/api/v1/odata/$metadata#${entitySet}`)
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(properties.map(([property]) => property))
        for (const [property, type] of properties)
          if (row[property] !== null) expect(JSON.stringify(row[property])).toMatch(SHAPES[type] ?? /^$/)
      }
    }
    expect((await page('Products')).value.length).toBe(13)
  })

  it('chooses, filters, sorts and counts', async () => {
    await using office = await openFullOffice(store)
    const { ask, page } = await feedOf(office)
    const chosen = await page(
      'Products?$select=name,certifiedStars&$filter=certifiedStars ge 3&$orderby=certifiedStars desc,name&$count=true',
    )
    expect(chosen['@odata.context']).toMatch(/\$metadata#Products\(name,certifiedStars\)$/)
    expect(chosen['@odata.count']).toBe(chosen.value.length)
    const stars = chosen.value.map(({ certifiedStars }) => Number(certifiedStars))
    expect(stars.length).toBeGreaterThan(3)
    expect(stars).toEqual([...stars].sort((one, other) => other - one))
    expect(Object.keys(chosen.value[0] ?? {})).toEqual(['name', 'certifiedStars'])
    expect(await (await ask('/odata/Products/$count')).text()).toBe('13')
    expect(await (await ask('/odata/Products/$count?$filter=certifiedStars eq null')).text()).toBe(
      String(13 - stars.length),
    )
    const [first] = (await page('Products?$top=1')).value
    const one = await (await ask(`/odata/Products('${first?.id}')`)).json()
    expect(one).toMatchObject({
      '@odata.context': 'http://localhost/api/v1/odata/$metadata#Products/$entity',
      name: first?.name,
    })
    expect((await ask(`/odata/Products('01a18a00-0000-7000-8000-000000000000')`)).status).toBe(404)
  })

  it('leads from page to page, also when rows come in meanwhile, and stops at $top', async () => {
    await using office = await openFullOffice(store)
    const { page } = await feedOf(office)
    const phone = await enrolPhone(office)
    for (const query of [
      'Products?$count=true',
      'Products?$orderby=name desc',
      'Products?$top=7&$filter=set gt 0',
      'Products?$skip=2',
    ]) {
      const seen: unknown[] = []
      let next: string | undefined = query
      for (let pages = 0; next !== undefined; pages += 1) {
        const found: Page = await page(next, { prefer: 'odata.maxpagesize=3' })
        expect(found.value.length).toBeLessThanOrEqual(3)
        seen.push(...found.value.map(({ id }) => id))
        next = found['@odata.nextLink']?.replace('http://localhost/api/v1/odata/', '')
        if (pages === 0 && query === 'Products?$skip=2') await phone.create('producer', producerData())
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect([query, seen.length]).toEqual([query, query.includes('$top') ? 7 : query.includes('$skip') ? 11 : 13])
    }
  })

  it('says what it does not know, as OData errors do', async () => {
    await using office = await openFullOffice(store)
    const { ask } = await feedOf(office)
    for (const query of [
      ...['$filter=stars eq 3', '$filter=name eq 3', '$filter=(set eq 1', "$filter=name eq 'a' and", '$filter=name'],
      ...[
        "$filter=geo.distance(name,'a') eq 1",
        `$filter=${'('.repeat(60)}set eq 1${')'.repeat(60)}`,
        "$filter=name eq 'a",
      ],
      ...['$orderby=name up', '$select=phone', '$top=-1', '$expand=Producer', '$apply=aggregate(set)', '$skip=x'],
    ]) {
      const response = await ask(`/odata/Products?${query}`)
      expect([query, response.status]).toEqual([query, 400])
      expect(await response.json()).toMatchObject({ error: { code: 'BadRequest', message: expect.any(String) } })
    }
    expect((await ask('/odata/Products?utm=x')).status).toBe(200)
    expect((await ask('/odata/Nothing')).status).toBe(404)
  })

  it('knows texts with quotes, days, brackets, and what is not there', async () => {
    await using office = await openFullOffice(store)
    const { where } = await feedOf(office)
    const all = await where('')
    expect(all.length).toBe(13)
    expect(await where("contains(name,'mẫu')")).toEqual(all)
    expect(await where("contains(tolower(name),'gạo') or startswith(name,'Gạo')")).toEqual(
      all.filter((name) => String(name).toLowerCase().includes('gạo')),
    )
    expect(await where("name eq 'O''Brien'")).toEqual([])
    const since = await where('issuedOn ge 2024-01-01')
    const before = await where('issuedOn lt 2024-01-01')
    const none = await where('issuedOn eq null')
    expect([...since, ...before, ...none].sort()).toEqual([...all].sort())
    expect(since.length).toBeGreaterThan(0)
    expect((await where('not (issuedOn ge 2024-01-01)')).sort()).toEqual([...before, ...none].sort())
    expect(await where('isSample eq true and updatedAt gt 2020-01-01T00:00:00Z')).toEqual(all)
    expect(await where('isInForce')).toEqual(await where('isInForce eq true'))
  })
})
