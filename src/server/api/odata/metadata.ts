import type { CellType, Column, Table } from '../../../domain/exchange/column.ts'
import { columnsOf } from '../../../domain/exchange/column.ts'
import { TABLES } from '../../../domain/exchange/tables.ts'

const NAMESPACE = 'SaoLang'

/** Primitive types of OData's Common Schema Definition Language (4.01, 3.3). */
const EDM: Readonly<Record<CellType, string>> = {
  ...{ text: 'Edm.String', whole: 'Edm.Int64', number: 'Edm.Double', day: 'Edm.Date' },
  ...{ moment: 'Edm.DateTimeOffset', 'yes-no': 'Edm.Boolean' },
}

/** Columns that OData gives: never those about persons, which go out by the API's other ways only. */
export const openColumns = (table: Table): { column: Column; at: number }[] => columnsOf(table, false)

/** Name of the type of one row: "Products" hold "Product". */
const typeOf = ({ entitySet }: Table): string => entitySet.replace(/s$/, '')

/** The model as CSDL XML 4.0, which Excel and Power BI read before all else. */
export const metadataXml = (): string => {
  const types = TABLES.map((table) => {
    const properties = openColumns(table).map(
      ({ column: { id, type } }) =>
        `<Property Name="${id}" Type="${EDM[type]}"${id === 'id' ? ' Nullable="false"' : ''}${type === 'moment' ? ' Precision="3"' : ''}/>`,
    )
    return `<EntityType Name="${typeOf(table)}"><Key><PropertyRef Name="id"/></Key>${properties.join('')}</EntityType>`
  })
  const sets = TABLES.map(
    (table) => `<EntitySet Name="${table.entitySet}" EntityType="${NAMESPACE}.${typeOf(table)}"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>',
    `<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...types,
    `<EntityContainer Name="Container">${sets.join('')}</EntityContainer>`,
    '</Schema></edmx:DataServices></edmx:Edmx>',
  ].join('')
}

/** What the service has (OData JSON 4.01, 5). */
export const serviceDocument = (root: string): object => ({
  '@odata.context': `${root}/odata/$metadata`,
  value: TABLES.map(({ entitySet, name }) => ({ name: entitySet, kind: 'EntitySet', url: entitySet, title: name.vi })),
})
