import { toCsv } from '../../../domain/csv.ts'
import { registerMessages } from '../../messages/register.ts'
import { certificateWords, noteWords } from './register-words.ts'
import type { WrittenRegister } from './write-register.ts'

/** What became of every row, as a table that any spreadsheet opens. */
export const reportCsv = ({ rows }: WrittenRegister): string => {
  const t = registerMessages()
  const { reportColumns: columns } = t
  return toCsv([
    [
      ...[columns.row, columns.product, columns.producer, columns.outcome, columns.producerMade],
      ...[columns.productMade, columns.certificates, columns.notes],
    ],
    ...rows.map(({ proposal, outcome, madeProducer, madeProduct, certificates }) => [
      ...[proposal.row, proposal.entry?.product ?? '', proposal.entry?.producer ?? '', t.outcome[outcome]],
      ...[madeProducer ? t.yes : '', madeProduct ? t.yes : ''],
      proposal.certificates.slice(0, certificates).map(certificateWords).join('; '),
      noteWords(proposal).join('. '),
    ]),
  ])
}
