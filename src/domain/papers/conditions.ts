import type { DocumentKindId } from '../evidence/document-kind-ids.ts'
import { box, orDots, paragraph, text } from './compose.ts'
import type { GapList } from './gaps.ts'
import type { PaperInput } from './input.ts'
import type { Block } from './paper.ts'
import type { SurveyAnswers } from './survey-answers.ts'

/** Rights that form 02 ticks one by one, by their value in the producer survey. An application is no registration yet. */
const RIGHTS = [
  ['trademark', '+ Giấy chứng nhận đăng ký nhãn hiệu: '],
  ['origin-right', '+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận: '],
  ['patent', '+ Bằng sáng chế '],
  ['design', '+ Bằng độc quyền kiểu dáng công nghiệp: '],
  ['copyright', '+ Giấy chứng nhận bản quyền tác giả '],
] as const

/**
 * "Đánh dấu (√) vào mục tương ứng": form 02, part I, 7. Ticked is what the survey says or a document in the dossier shows; nothing is ticked on
 * a guess.
 */
export const conditions = (input: PaperInput, gaps: GapList): Block[] => {
  const { producer: survey } = input.surveys
  const isFiled = (kind: DocumentKindId): boolean => input.evidence.some(({ data }) => data.document === kind)
  const rights = survey.chosen('intellectual-property')
  const isRegistered = survey.isYes('registered')
  if (isRegistered === undefined && !isFiled('business-registration')) gaps.add({ code: 'conditions', why: 'missing' })
  const other = survey.text('rights-other')
  return [
    paragraph([text('Đánh dấu (√) vào mục tương ứng:')], { staysWithNext: true }),
    ticked('a) Giấy đăng ký kinh doanh: ', isRegistered === true || isFiled('business-registration')),
    ticked('b) Đã công bố chất lượng sản phẩm theo quy định: ', isFiled('quality-declaration')),
    paragraph([text('c) Đã có các điều kiện sản xuất theo quy định:')]),
    ticked(
      '- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm: ',
      hasFoodSafety(survey),
    ),
    ticked(
      '- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc theo quy định) ',
      isFiled('production-conditions'),
    ),
    ticked(
      'd) Đã có đăng ký sở hữu trí tuệ: ',
      [...RIGHTS.map(([right]) => right), 'other'].some((right) => rights.includes(right)),
    ),
    ...RIGHTS.map(([right, words]) => ticked(words, rights.includes(right))),
    paragraph([
      text('+ Khác (ghi rõ): '),
      ...(rights.includes('other') ? [orDots(other, 20), text(' ')] : []),
      box(rights.includes('other')),
    ]),
  ]
}

/** By its card among the certificates, or by the answer to the question itself. */
const hasFoodSafety = (survey: SurveyAnswers): boolean =>
  survey.isYes('food-safety') === true ||
  survey.rows('certificate').some((row) => row.chosen('certificate-name').includes('food-safety'))

const ticked = (words: string, isTicked: boolean): Block => paragraph([text(words), box(isTicked)])
