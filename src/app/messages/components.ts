import { messages } from './language.ts'

/** Words of the shared components. */
export const componentMessages = messages({
  vi: {
    appName: 'Sao Làng',
    back: 'Quay lại',
    close: 'Đóng',
    sample: 'Dữ liệu mẫu',
    saved: { saving: 'Đang lưu…', saved: 'Đã lưu trên máy', failed: 'Chưa lưu được' },
    unreadableTitle: 'Chưa mở được',
    unreadable: 'Không đọc được dữ liệu trên máy. Những gì đã lưu vẫn còn nguyên; hãy đóng ứng dụng rồi mở lại.',
    optional: (field: string) => `${field} (không bắt buộc)`,
    saveFailed:
      'Chưa lưu được, có thể máy đã hết chỗ. Những gì bạn nhập vẫn còn ở đây; hãy xóa bớt ảnh hoặc ứng dụng khác rồi lưu lại.',
    savedAsTyped: 'Sửa tới đâu, lưu trên máy tới đó.',
    done: 'Xong',
    cancel: 'Thôi',
    removeFailed: 'Chưa xóa được. Không có gì thay đổi; hãy thử lại.',
    recordGone: 'Hồ sơ này không còn trên máy nên không sửa được nữa.',
  },
  en: {
    appName: 'Sao Làng',
    back: 'Back',
    close: 'Close',
    sample: 'Sample data',
    saved: { saving: 'Saving…', saved: 'Saved on this phone', failed: 'Not saved' },
    unreadableTitle: 'Cannot be opened',
    unreadable:
      'The data on this phone could not be read. All that was saved is still there; close the app and open it again.',
    optional: (field: string) => `${field} (optional)`,
    saveFailed:
      'Not saved; the phone may be full. What you typed is still here: remove some photos or other apps, then save again.',
    savedAsTyped: 'Every change is saved on this phone as you make it.',
    done: 'Done',
    cancel: 'Cancel',
    removeFailed: 'Not deleted. Nothing has changed; try again.',
    recordGone: 'This record is no longer on this phone, so it cannot be changed.',
  },
})
