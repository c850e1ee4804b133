import type { DocumentText, Words } from './document-text.ts'

const row = (...words: Words[]): readonly Words[] => words

/** A short assessment of what the product does with people's data; what only the office knows is left for it to fill in. */
export const IMPACT_ASSESSMENT: DocumentText = {
  id: 'impact-assessment',
  title: ['Đánh giá tác động xử lý dữ liệu cá nhân (bản ngắn)', 'Short impact assessment'],
  lead: [
    'Phần của phần mềm đã viết sẵn; phần chỉ văn phòng biết để trống ở cuối. Đây không phải hồ sơ nộp thay cho văn phòng.',
    'The software’s part is written; what only the office knows is left open at the end. This is not the file that the office has to submit.',
  ],
  parts: [
    {
      title: ['Vì sao cần', 'Why there is one'],
      paragraphs: [
        [
          'Luật 91/2025/QH15, Điều 21 yêu cầu bên kiểm soát lập hồ sơ đánh giá tác động, gửi cơ quan chuyên trách bảo vệ dữ liệu cá nhân trong 60 ngày từ ngày bắt đầu xử lý và cập nhật 6 tháng một lần khi có thay đổi; NĐ 356/2025/NĐ-CP có mẫu. Có thể cơ quan nhà nước có thẩm quyền được miễn. Chúng tôi chưa đọc được bản công báo: văn phòng phải tự đối chiếu.',
          'Law 91/2025/QH15, Art. 21 asks whoever controls the data for an impact assessment, to be sent to the specialised agency within 60 days of the first processing and brought up to date every 6 months when things change; Decree 356/2025/NĐ-CP has the form. Competent state bodies may be exempt. We could not read the gazette: the office has to look it up.',
        ],
      ],
    },
    {
      title: ['Xử lý gì, để làm gì', 'What is processed, and what for'],
      points: [
        [
          'Khảo sát, lập hồ sơ, chấm và công nhận sản phẩm OCOP; kế hoạch hỗ trợ, tập huấn; số liệu chương trình.',
          'Surveys, dossiers, scoring and recognition of OCOP products; support plans and trainings; figures of the programme.',
        ],
        [
          'Người liên quan: người đại diện của chủ thể, người dự tập huấn, cán bộ, thành viên hội đồng; vài nghìn người một tỉnh.',
          'People: producers’ representatives, participants of trainings, officers, council members; some thousands in a province.',
        ],
        [
          'Dữ liệu: xem Bản đồ dữ liệu. Nhạy cảm: dân tộc, khuyết tật (tiêu chí 3.2, mẫu 02 và 03), vị trí, ảnh giấy tờ.',
          'Data: see the data map. Sensitive: ethnic group, disability (criterion 3.2, forms 02 and 03), places, images of papers.',
        ],
        [
          'Nguồn: chính người đó nói hoặc tự nhập; sổ cũ của tỉnh.',
          'Source: the person itself, spoken or typed; registers that the province has.',
        ],
      ],
    },
    {
      title: ['Căn cứ', 'On which ground'],
      points: [
        [
          'Sự đồng ý, từng mục đích một, cho dữ liệu cá nhân và nhạy cảm; mẫu 02 và 03 hỏi giới tính và dân tộc nhưng để trống được, và biểu mẫu nói vì sao trống.',
          'Consent, purpose by purpose, for personal and sensitive data; forms 02 and 03 ask for sex and ethnic group, which may stay empty, and the paper says why.',
        ],
        [
          'Nhiệm vụ theo Quyết định 26/2026/QĐ-TTg cho hồ sơ, điểm, giấy chứng nhận, biên bản.',
          'The tasks of Decision 26/2026/QĐ-TTg for dossiers, points, certificates and minutes.',
        ],
      ],
    },
    {
      title: ['Ai nhận', 'Who gets them'],
      points: [
        [
          'Cán bộ, xã, tỉnh trong phạm vi xã của mình; hội đồng phần hồ sơ; chủ thể phần của mình.',
          'Officers, commune and province within their communes; the council its dossiers; a producer its own.',
        ],
        [
          'Chương trình khác qua khóa API: mặc định không có dữ liệu cá nhân.',
          'Other programs by an API key: without personal data by default.',
        ],
        [
          'Không bên thứ ba nào: ứng dụng không gọi đến máy chủ nào khác, không quảng cáo, không đo đếm. Ra nước ngoài: chỉ khi văn phòng đặt máy chủ hoặc kho tệp ở nước ngoài.',
          'No third party: the app calls no other server, has no advertising and no tracking. Abroad: only if the office puts its server or file store there.',
        ],
      ],
    },
    {
      title: ['Rủi ro và biện pháp', 'Risks and measures'],
      chart: {
        head: [
          ['Rủi ro cho người dân', 'Risk to people'],
          ['Khả năng, mức hại', 'Likelihood, harm'],
          ['Biện pháp', 'Measure'],
          ['Còn lại', 'What is left'],
        ],
        rows: [
          row(
            [
              'Máy mất, người lạ biết dân tộc, khuyết tật, nhà ở đâu',
              'A phone is lost, a stranger learns ethnic group, disability, where they live',
            ],
            ['Cao, nặng', 'High, severe'],
            [
              'Mã hóa, tự khóa, thu hồi và xóa, ít dữ liệu trên máy',
              'Encryption, auto-lock, revocation and erasure, little data on the phone',
            ],
            ['PIN ngắn trên máy không có PRF', 'A short PIN on a device without PRF'],
          ),
          row(
            ['Người dân không biết đã đồng ý điều gì', 'People do not know what they agreed to'],
            ['Vừa, vừa', 'Medium, medium'],
            [
              'Lời ngắn đọc to, từng mục đích, lưu bản, giờ, cách, người hỏi; rút lại dễ như cho',
              'Short texts read out, by purpose; version, time, manner and asker are kept; withdrawn as easily as given',
            ],
            ['Phụ thuộc cách cán bộ hỏi', 'It depends on how officers ask'],
          ),
          row(
            ['Bị từ chối hỗ trợ vì không cho dữ liệu nhạy cảm', 'Support refused for not giving sensitive data'],
            ['Thấp, vừa', 'Low, medium'],
            [
              'Không câu nhạy cảm nào bắt buộc; tiêu chí 3.2 chấm được không cần biết lý do nào',
              'No sensitive question is required; criterion 3.2 can be scored without saying which reason',
            ],
            ['Điểm của tiêu chí đó có thể thấp hơn', 'That criterion may score lower'],
          ),
          row(
            [
              'Danh sách người nghèo, dân tộc, khuyết tật bị rút ra hàng loạt',
              'Lists of ethnic groups or disabled people are drawn',
            ],
            ['Thấp, nặng', 'Low, severe'],
            [
              'Không bản xuất, khóa API, báo cáo nào có; hỏi dữ liệu cá nhân được ghi lại',
              'No export, key or report has them; asking for personal data is noted',
            ],
            ['Người vận hành cơ sở dữ liệu', 'Whoever runs the database'],
          ),
          row(
            ['Dữ liệu sai đi theo người dân', 'Wrong data follow people'],
            ['Vừa, vừa', 'Medium, medium'],
            ['Xem, sửa, bản sửa có dấu vết, ý kiến', 'View, correct, corrections that show, comments'],
            ['Giấy đã in', 'What was printed'],
          ),
          row(
            ['Giữ quá lâu', 'Kept too long'],
            ['Vừa, nhẹ', 'Medium, light'],
            [
              'Quy tắc lưu là dữ liệu; máy tự xóa hoặc báo người quyết định',
              'Retention as rules; carried out, or shown to who decides',
            ],
            ['Bản sao lưu của văn phòng', 'The office’s backups'],
          ),
        ],
      },
    },
    {
      title: ['Quyền của người dân', 'People’s rights'],
      paragraphs: [
        [
          'Xem, sửa, nhận bản sao, rút lại đồng ý, xóa: làm ở văn phòng theo yêu cầu, báo đã nhận trong 2 ngày làm việc, xong trong 15 ngày, cả trên các máy ở lần liên lạc sau.',
          'See, correct, get a copy, withdraw, erase: done at the office on request, acknowledged within 2 working days, carried out within 15 days, on the devices at their next contact, too.',
        ],
      ],
    },
    {
      title: ['Văn phòng phải tự điền và nộp', 'What the office has to fill in and submit'],
      points: [
        [
          'Tên, địa chỉ bên kiểm soát dữ liệu; bên xử lý nếu thuê máy chủ; hợp đồng với họ.',
          'Name and address of the controller; of a processor where the server is rented; the contract with it.',
        ],
        [
          'Người hoặc bộ phận phụ trách bảo vệ dữ liệu cá nhân, cách liên hệ.',
          'The person or unit in charge of data protection, and how to reach it.',
        ],
        [
          'Máy chủ, kho tệp, bản sao lưu đặt ở đâu; ai vào được; có ra nước ngoài không.',
          'Where server, file store and backups are; who gets in; whether anything goes abroad.',
        ],
        ['Số người thật, ngày bắt đầu xử lý.', 'The real number of people, and the day on which processing began.'],
        [
          'Thời hạn lưu theo quy định lưu trữ của cơ quan, nếu khác.',
          'Terms of retention by its own archive rules, where they differ.',
        ],
        [
          'Quy trình khi lộ dữ liệu: báo cơ quan chuyên trách trong 72 giờ (Luật, Điều 23; cần đối chiếu).',
          'What to do at a breach: the specialised agency is told within 72 hours (the law’s Art. 23; to be checked).',
        ],
        ['Tập huấn cán bộ cách hỏi sự đồng ý.', 'How officers are taught to ask for consent.'],
        [
          'Ý kiến đánh giá, chữ ký người có thẩm quyền, ngày nộp, số hồ sơ.',
          'The judgement, the signature of who is competent, day and number of the submission.',
        ],
      ],
    },
  ],
}
