import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import type { IndustryCode } from '../../../domain/programme/scope.ts'
import type { LegalForm } from '../../../domain/records/producer.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'

export const industryName = (code: IndustryCode): string =>
  INDUSTRIES.find((industry) => industry.code === code)?.name[language.value] ?? code

interface Scoped {
  readonly area: string
  readonly data: {
    readonly scope?: 'commune' | 'province' | undefined
    readonly industry?: IndustryCode | undefined
    readonly legalForm?: LegalForm | undefined
  }
}

/** Whom a line is about: "Phường Đông Hà · Đồ uống · Hợp tác xã". */
export const scopeWords = ({ area, data }: Scoped, areas: readonly Area[]): string =>
  [
    data.scope === 'province' ? programmeMessages().wholeProgramme : areaName(area, areas),
    ...(data.industry === undefined ? [] : [industryName(data.industry)]),
    ...(data.legalForm === undefined ? [] : [kindMessages().legalForm[data.legalForm]]),
  ].join(' · ')
