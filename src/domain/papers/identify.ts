import type { LegalForm } from '../records/producer.ts'
import type { Gap, GapCode, GapList } from './gaps.ts'
import type { PaperInput } from './input.ts'
import type { SurveyAnswers } from './survey-answers.ts'

/** Who the producer is, as the forms ask: what the record lacks comes from the survey. */
export interface Identified {
  readonly legalForm: string
  readonly representative: string | undefined
  readonly position: string | undefined
  readonly address: string | undefined
  readonly phone: string | undefined
  readonly email: string | undefined
}

export const identify = ({ producer, surveys: { producer: survey } }: PaperInput): Identified => ({
  legalForm: survey.text('legal-form') ?? LEGAL_FORMS[producer.legalForm],
  representative: orSurvey(producer.representative, survey, 'representative-name'),
  position: survey.text('representative-position'),
  address: orSurvey(producer.address, survey, 'address'),
  phone: orSurvey(producer.phone, survey, 'phone'),
  email: survey.text('email'),
})

const orSurvey = (value: string | undefined, survey: SurveyAnswers, id: string): string | undefined =>
  value === undefined || value.trim() === '' ? survey.text(id) : value

/** Decision 26/2026, Art. 2.3, in its words. */
const LEGAL_FORMS: Readonly<Record<LegalForm, string>> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  enterprise: 'Doanh nghiệp nhỏ và vừa',
  farm: 'Trang trại',
  household: 'Hộ sản xuất, hộ gia đình có đăng ký kinh doanh',
  association: 'Hội, hiệp hội',
  'operating-centre': 'Trung tâm điều hành',
}

/** Sex, ethnic group and permanent address of the representative, asked for by forms 02 and 03: sensitive or personal, so each says why it is missing. */
export const personal = (
  survey: SurveyAnswers,
  gaps: GapList,
): Readonly<Record<'sex' | 'ethnicity' | 'home', string | undefined>> => {
  const read = (code: GapCode, id: string): string | undefined => {
    const value = survey.text(id)
    const why: Gap['why'] = survey.withheld(id) ?? 'missing'
    if (value === undefined) gaps.add({ code, why })
    return value
  }
  return {
    sex: read('sex', 'representative-sex'),
    ethnicity: read('ethnicity', 'representative-ethnicity'),
    home: read('home', 'representative-home'),
  }
}
