import { messages } from './language.ts'

/** Words around the copy of a plan that the producer keeps. The paper itself is Vietnamese (`domain/papers/plan-paper.ts`). */
export const planPaperMessages = messages({
  vi: {
    title: 'Bản kế hoạch cho chủ thể',
    text: 'Một trang để chủ thể giữ: in ra, gửi ảnh qua Zalo, hoặc lấy tệp DOCX.',
    picture: 'Gửi ảnh',
    draft: 'Kế hoạch chưa thống nhất nên bản này ghi "Bản nháp".',
  },
  en: {
    title: 'The producer’s copy',
    text: 'One page that the producer keeps: print it, send it as a picture, or take it as a DOCX file.',
    picture: 'Send a picture',
    draft: 'The plan is not agreed on, so the page is marked as a draft.',
  },
})
