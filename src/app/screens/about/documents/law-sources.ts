import type { Part } from './document-text.ts'

/** What rests on which clause, and what could not be read in the gazette. */
export const LAW_SOURCES: Part = {
  title: ['Căn cứ, và chỗ chưa kiểm chứng được', 'Legal ground, and what could not be verified'],
  points: [
    [
      'Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, hiệu lực từ 1/1/2026, thay Nghị định 13/2023/NĐ-CP. Chúng tôi không có bản công báo: các điều dưới đây theo bài báo và bản đăng lại, số khoản cần đối chiếu.',
      'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP, in force since 1 January 2026, in place of Decree 13/2023/NĐ-CP. We had no copy of the gazette: what follows is from press and reprints, and its clauses need checking.',
    ],
    [
      'Cơ bản (NĐ 356, Điều 3): họ tên, giới tính, nơi ở, điện thoại, số định danh, hình ảnh cá nhân. Giới tính vì vậy là dữ liệu cơ bản; chương trình vẫn giữ như nhạy cảm vì hỏi cùng dân tộc.',
      'Basic (Decree 356, Art. 3): name, sex, where one lives, telephone, identity number, a person’s image. Sex is thus basic; it is treated as sensitive here, as it is asked for together with ethnic group.',
    ],
    [
      'Nhạy cảm (NĐ 356, Điều 4): nguồn gốc dân tộc, tình trạng sức khỏe, hình ảnh thẻ căn cước. Vị trí của cá nhân: theo bản dự thảo và nghị định cũ; chưa đọc được trong bản ban hành, vẫn giữ như nhạy cảm.',
      'Sensitive (Decree 356, Art. 4): ethnic origin, health, images of identity cards. Where a person is: by the draft and the former decree; it could not be read in the decree as issued, and is treated as sensitive all the same.',
    ],
    [
      'Đồng ý: rõ ràng, cho từng mục đích, chứng minh được, không đánh dấu sẵn, rút lại được (Luật, Điều 9 và 10).',
      'Consent: express, by purpose, provable, never pre-ticked, to be withdrawn (the law’s Art. 9 and 10).',
    ],
    [
      'Trả lời yêu cầu trong 2 ngày làm việc, thực hiện rút lại trong 15 ngày: theo tài liệu của chương trình, chưa đối chiếu được khoản.',
      'Requests are answered within 2 working days, withdrawal is carried out within 15 days: by the programme’s notes, the clause could not be checked.',
    ],
    [
      'Số đăng ký của hộ là số định danh của chủ hộ (Thông tư 86/2024/TT-BTC).',
      'A household’s registration number is its head’s identity number (Circular 86/2024/TT-BTC).',
    ],
  ],
}
