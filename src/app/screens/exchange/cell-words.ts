import type { CodeList } from '../../../domain/exchange/column.ts'
import type { CellWords } from '../../../domain/exchange/draw-table.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { dataMessages } from '../../messages/data.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { programmeMessages } from '../../messages/programme.ts'

/** How people read the cells of tables, in the present language. */
export const cellWords = (): CellWords => {
  const t = dataMessages()
  const lists = codeWords()
  return {
    heading: ({ heading }) => heading[language.value],
    code: ({ codes }, code) => (codes === undefined ? code : (lists[codes][code] ?? code)),
    yes: t.yes,
    no: t.no,
  }
}

const codeWords = (): Readonly<Record<CodeList, Readonly<Record<string, string>>>> => {
  const [t, kinds, measures, certificates] = [dataMessages(), kindMessages(), measureMessages(), certificateMessages()]
  const dossiers = dossiersMessages()
  return {
    ...{ legalForm: kinds.legalForm, assessor: kinds.assessor },
    ...{ certificateState: { ...certificates.state, noted: t.noted }, withdrawalGround: certificates.withdraw.grounds },
    ...{ stage: dossiers.stage, occasion: dossiers.occasion, planStatus: t.planStatus },
    ...{ actionStatus: measures.status, measure: measures.measure, owner: measures.owner, funding: measures.funding },
    ...{ trainingStatus: t.trainingStatus, targetMeasure: programmeMessages().measure, scope: t.scope },
  }
}
