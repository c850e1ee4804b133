import { messages } from './language.ts'

/** Words of the first screen. */
export const todayMessages = messages({
  vi: {
    title: 'Hôm nay',
    greeting: (name: string, day: string) => `Chào ${name}. ${day}`,
    start: 'Bắt đầu chuyến thăm',
    startHint: 'Chọn chủ thể đã có, hoặc thêm chủ thể mới. Không cần mạng.',
    firstHint: 'Bắt đầu bằng chủ thể đầu tiên bạn đến thăm. Không cần mạng, không cần tài khoản.',
    add: 'Thêm chủ thể mới',
    self: 'Tôi là chủ thể: tự đánh giá sản phẩm của mình',
    first: {
      title: 'Ba bước cho chuyến thăm đầu tiên',
      one: 'Thêm chủ thể và sản phẩm của họ.',
      two: 'Chọn bộ tiêu chí, trả lời từng tiêu chí: điểm và sao hiện ngay.',
      three: 'Xem cách lên sao ít công nhất. Mọi thứ lưu ngay trên máy, có mạng sẽ tự gửi.',
    },
    failed: 'Không đọc được danh sách. Dữ liệu vẫn còn trên máy; hãy mở lại ứng dụng.',
  },
  en: {
    title: 'Today',
    greeting: (name: string, day: string) => `Hello ${name}. ${day}`,
    start: 'Start a visit',
    startHint: 'Choose a producer you have, or add a new one. No network needed.',
    firstHint: 'Begin with the first producer you visit. No network and no account needed.',
    add: 'Add a producer',
    self: 'I am a producer: assess my own product',
    first: {
      title: 'Three steps to the first visit',
      one: 'Add a producer and its products.',
      two: 'Choose the criteria set and answer criterion by criterion: points and stars show at once.',
      three:
        'See the least effort to the next star. All is saved on the phone and goes out by itself once there is a network.',
    },
    failed: 'The list could not be read. The data is on this phone; open the app again.',
  },
})
