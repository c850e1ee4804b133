import { messages } from './language.ts'

/** What is said when an edit on screen could not be saved: what is safe, and what to do. */
export const savingMessages = messages({
  vi: {
    'disk-full': {
      title: 'Máy hết chỗ lưu',
      text: 'Câu trả lời mới nhất chưa lưu được, vẫn đang giữ trên màn hình; mọi thứ trước đó đã an toàn. Hãy xoá bớt ảnh hoặc tệp trên máy; ứng dụng sẽ tự thử lại. Đừng đóng trang này.',
    },
    'store-failed': {
      title: 'Chưa lưu được',
      text: 'Bộ nhớ của trình duyệt không nhận câu trả lời mới nhất; nó vẫn đang giữ trên màn hình, mọi thứ trước đó đã an toàn. Ứng dụng sẽ tự thử lại. Đừng đóng trang này.',
    },
    finalised: {
      title: 'Bản này đã được kết thúc ở nơi khác',
      text: 'Bản đã kết thúc không sửa được. Bạn có thể tạo bản sửa; thay đổi vừa rồi vẫn có trong bản sửa đó.',
    },
    'record-missing': {
      title: 'Bản này đã bị xoá',
      text: 'Thay đổi vừa rồi không lưu được vì bản này không còn trên máy. Hãy ghi lại những gì bạn thấy trên màn hình.',
    },
    'invalid-data': {
      title: 'Thay đổi vừa rồi không hợp lệ',
      text: 'Thay đổi này chưa lưu được; mọi thứ trước đó đã an toàn. Hãy rút ngắn hoặc chọn lại.',
    },
    refused: 'Thay đổi vừa rồi không được nhận',
    retry: 'Thử lại ngay',
  },
  en: {
    'disk-full': {
      title: 'The device is full',
      text: 'The latest answer could not be saved; it is kept on the screen, and everything before it is safe. Delete some photos or files; the app will try again by itself. Do not close this page.',
    },
    'store-failed': {
      title: 'Not saved yet',
      text: 'The browser’s storage did not take the latest answer; it is kept on the screen, and everything before it is safe. The app will try again by itself. Do not close this page.',
    },
    finalised: {
      title: 'This was finished elsewhere',
      text: 'What is finished cannot be changed. You can make a correction; your latest change will be in it.',
    },
    'record-missing': {
      title: 'This was deleted',
      text: 'The latest change could not be saved, as the record is no longer on this device. Please write down what you see here.',
    },
    'invalid-data': {
      title: 'The latest change is not valid',
      text: 'It was not saved; everything before it is safe. Shorten it or choose again.',
    },
    refused: 'The latest change was not accepted',
    retry: 'Try again now',
  },
})
