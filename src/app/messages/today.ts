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
    failed: 'The list could not be read. The data is on this phone; open the app again.',
  },
})
