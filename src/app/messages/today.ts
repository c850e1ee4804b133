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
    drafts: 'Đang làm dở',
    answered: (count: number) => `Đã trả lời ${count} tiêu chí`,
    changed: (when: string) => `sửa lúc ${when}`,
    product: 'Sản phẩm',
    queue: 'Gửi về văn phòng',
    waiting: (count: number) => `${count} thay đổi đã lưu trên máy, chưa gửi`,
    rejected: (count: number) => `${count} thay đổi văn phòng chưa nhận, cần xem lại`,
    conflicts: (count: number) => `${count} hồ sơ có ô hai bên cùng sửa`,
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
    drafts: 'To be continued',
    answered: (count: number) => (count === 1 ? '1 criterion answered' : `${count} criteria answered`),
    changed: (when: string) => `changed ${when}`,
    product: 'Product',
    queue: 'For the office',
    waiting: (count: number) =>
      count === 1 ? '1 change saved here, not sent' : `${count} changes saved here, not sent`,
    rejected: (count: number) =>
      count === 1 ? '1 change the office did not take, to check' : `${count} changes the office did not take, to check`,
    conflicts: (count: number) =>
      count === 1 ? '1 record was changed on both sides' : `${count} records were changed on both sides`,
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
