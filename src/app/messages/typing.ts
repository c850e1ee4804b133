import { messages } from './language.ts'

/** Words of the forms for new records: what becomes of what is typed before it is saved. */
export const typingMessages = messages({
  vi: {
    recalled: 'Đã mở lại những gì bạn nhập dở.',
    'disk-full': {
      title: 'Máy hết chỗ lưu',
      text: 'Những gì bạn vừa nhập mới chỉ có trên màn hình; mọi thứ đã lưu trước đó vẫn an toàn. Hãy xóa bớt ảnh hoặc tệp trên máy; ứng dụng sẽ tự thử lại. Đừng đóng trang này.',
    },
    'store-failed': {
      title: 'Chưa giữ được trên máy',
      text: 'Bộ nhớ của trình duyệt không nhận những gì bạn vừa nhập; chúng vẫn còn trên màn hình, mọi thứ đã lưu trước đó vẫn an toàn. Ứng dụng sẽ tự thử lại. Đừng đóng trang này.',
    },
    retry: 'Thử lại ngay',
  },
  en: {
    recalled: 'What you had typed is here again.',
    'disk-full': {
      title: 'The device is full',
      text: 'What you just typed is on the screen only; everything saved before is safe. Delete some photos or files; the app will try again by itself. Do not close this page.',
    },
    'store-failed': {
      title: 'Not kept yet',
      text: 'The browser’s storage did not take what you just typed; it is still on the screen, and everything saved before is safe. The app will try again by itself. Do not close this page.',
    },
    retry: 'Try again now',
  },
})
