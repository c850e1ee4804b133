import type { Right } from '../people/rights.ts'
import type { Day } from '../records/envelope.ts'
import { bold, centred, field, gap, heading, italic, NATIONAL_HEADING, paragraph, signature, text } from './compose.ts'
import type { Paper } from './paper.ts'
import { longDate, shortDate } from './vietnamese.ts'

export interface AcknowledgementInput {
  readonly number: string
  readonly name: string
  readonly producer: string | undefined
  readonly asker: string | undefined
  readonly right: Right
  readonly how: string
  readonly note: string | undefined
  readonly receivedOn: Day
  readonly deedBy: Day
  readonly deedDays: number
  readonly today: Day
  readonly officer: string
}

/** What was asked for, in the words of the paper. */
const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  view: 'được xem dữ liệu cá nhân của mình',
  correct: 'sửa dữ liệu cá nhân của mình cho đúng',
  export: 'được cung cấp bản sao dữ liệu cá nhân của mình',
  withdraw: 'rút lại sự đồng ý cho xử lý dữ liệu cá nhân',
  erase: 'xoá dữ liệu cá nhân của mình',
  restrict: 'hạn chế, phản đối xử lý dữ liệu cá nhân của mình',
}

/**
 * Giấy phản hồi: that a request about personal data was received, what becomes of it, and by when (Law 91/2025/QH15; within two working days). No
 * form of it was found: this one is ours.
 */
export const buildAcknowledgement = (input: AcknowledgementInput): Paper => {
  const { number, name, producer, asker, right, how, note, receivedOn, deedBy, deedDays, today, officer } = input
  return {
    title: 'Giấy phản hồi yêu cầu về dữ liệu cá nhân',
    mark: undefined,
    sections: [
      {
        blocks: [
          ...NATIONAL_HEADING,
          gap(6),
          paragraph([italic(longDate(today) ?? today)], { align: 'end' }),
          gap(4),
          heading('GIẤY PHẢN HỒI YÊU CẦU VỀ DỮ LIỆU CÁ NHÂN', 1, { align: 'centre' }),
          centred([italic(`Mã yêu cầu: ${number}`)]),
          gap(4),
          field('Kính gửi ông/bà: ', name),
          ...(producer === undefined ? [] : [field('Chủ thể: ', producer)]),
          ...(asker === undefined ? [] : [field('Người yêu cầu thay: ', asker)]),
          paragraph(
            [
              text(
                `Văn phòng đã nhận ngày ${shortDate(receivedOn) ?? receivedOn} yêu cầu của ông/bà (${how.toLowerCase()}) về việc `,
              ),
              bold(RIGHT_WORDS[right]),
              text('.'),
            ],
            { isIndented: true },
          ),
          ...(note === undefined ? [] : [field('Nội dung: ', note)]),
          paragraph(
            [
              text('Văn phòng sẽ thực hiện chậm nhất '),
              bold(longDate(deedBy) ?? deedBy),
              text(
                ` (${deedDays} ngày kể từ ngày nhận). Nếu cần thêm thời gian, hoặc có phần phải giữ lại theo quy định, văn phòng sẽ báo bằng văn bản, nêu rõ căn cứ.`,
              ),
            ],
            { isIndented: true },
          ),
          paragraph(
            [
              text(
                right === 'erase' || right === 'withdraw'
                  ? 'Dữ liệu được xoá ở văn phòng, rồi ở từng máy của cán bộ trong lần liên lạc kế tiếp. Hồ sơ đã nộp, biên bản hội đồng và giấy chứng nhận phải giữ theo quy định của Chương trình OCOP.'
                  : 'Ông/bà không phải trả phí và không phải nêu lý do.',
              ),
            ],
            { isIndented: true },
          ),
          paragraph(
            [
              text(
                'Ông/bà có quyền khiếu nại, tố cáo nếu yêu cầu không được thực hiện đúng hạn (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Nghị định số 356/2025/NĐ-CP).',
              ),
            ],
            { isIndented: true },
          ),
          gap(6),
          signature([centred([bold('NGƯỜI TIẾP NHẬN')])], officer),
        ],
      },
    ],
    notes: [],
  }
}
