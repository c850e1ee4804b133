import { messages } from './language.ts'

/** Words of the shared components. */
export const componentMessages = messages({
  vi: {
    appName: 'Sao Làng',
    back: 'Quay lại',
    close: 'Đóng',
    sample: 'Dữ liệu mẫu',
    saved: { saving: 'Đang lưu…', saved: 'Đã lưu trên máy', failed: 'Chưa lưu được' },
  },
  en: {
    appName: 'Sao Làng',
    back: 'Back',
    close: 'Close',
    sample: 'Sample data',
    saved: { saving: 'Saving…', saved: 'Saved on this phone', failed: 'Not saved' },
  },
})
