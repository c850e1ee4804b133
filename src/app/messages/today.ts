import { messages } from './language.ts'

/** Words of the first screen. */
export const todayMessages = messages({
  vi: {
    title: 'Hôm nay',
    start: 'Bắt đầu chuyến thăm',
    startHint: 'Chọn chủ thể đã có, hoặc thêm chủ thể mới. Không cần mạng.',
    choose: 'Chọn chủ thể',
    add: 'Thêm chủ thể mới',
    drafts: 'Đang làm dở',
    continue: (when: string) => `Lần sửa gần nhất ${when}`,
    product: 'Sản phẩm',
    first: {
      title: 'Ba bước cho chuyến thăm đầu tiên',
      one: 'Thêm chủ thể và sản phẩm của họ.',
      two: 'Chọn bộ tiêu chí, trả lời từng tiêu chí: điểm và sao hiện ngay.',
      three: 'Xem cách lên sao ít công nhất. Mọi thứ lưu ngay trên máy, có mạng sẽ tự gửi.',
    },
    persist: 'Giữ dữ liệu an toàn trên máy',
    persistWhy: 'Trình duyệt có thể tự xóa dữ liệu khi máy đầy. Hãy cho phép giữ lại, để không mất chuyến thăm nào.',
    persistNo: 'Trình duyệt chưa đồng ý. Hãy thêm ứng dụng vào màn hình chính rồi thử lại.',
    enrol: 'Đăng ký máy với văn phòng',
    enrolWhy: 'Chưa đăng ký vẫn dùng được đầy đủ. Đăng ký chỉ cần để gửi về văn phòng.',
    offline: 'Ứng dụng đã sẵn sàng dùng khi không có mạng.',
    failed: 'Không đọc được danh sách. Dữ liệu vẫn còn trên máy; hãy mở lại ứng dụng.',
  },
  en: {
    title: 'Today',
    start: 'Start a visit',
    startHint: 'Choose a producer you have, or add a new one. No network needed.',
    choose: 'Choose a producer',
    add: 'Add a producer',
    drafts: 'To be continued',
    continue: (when: string) => `Last changed ${when}`,
    product: 'Product',
    first: {
      title: 'Three steps to the first visit',
      one: 'Add a producer and its products.',
      two: 'Choose the criteria set and answer criterion by criterion: points and stars show at once.',
      three:
        'See the least effort to the next star. All is saved on the phone and goes out by itself once there is a network.',
    },
    persist: 'Keep the data safe on this phone',
    persistWhy:
      'The browser may clear data by itself when the phone is full. Allow it to stay, so that no visit is lost.',
    persistNo: 'The browser has not agreed. Add the app to the home screen, then try again.',
    enrol: 'Enrol this phone with the office',
    enrolWhy: 'Everything works without it. Enrolment is only needed to send to the office.',
    offline: 'The app is ready for use without a network.',
    failed: 'The list could not be read. The data is on this phone; open the app again.',
  },
})
