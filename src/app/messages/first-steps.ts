import { messages } from './language.ts'

/** What a first visit is made of. */
export const firstStepsMessages = messages({
  vi: {
    title: 'Ba bước cho chuyến thăm đầu tiên',
    one: 'Thêm chủ thể và sản phẩm của họ.',
    two: 'Chọn bộ tiêu chí, trả lời từng tiêu chí: điểm và sao hiện ngay.',
    three: 'Xem cách lên sao ít công nhất. Mọi thứ lưu ngay trên máy, có mạng sẽ tự gửi.',
  },
  en: {
    title: 'Three steps to the first visit',
    one: 'Add a producer and its products.',
    two: 'Choose the criteria set and answer criterion by criterion: points and stars show at once.',
    three:
      'See the least effort to the next star. All is saved on the phone and goes out by itself once there is a network.',
  },
})
