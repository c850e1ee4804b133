import { messages } from './language.ts'

/** Words of the frame around all screens. */
export const shellMessages = messages({
  vi: {
    brand: 'Sao Làng',
    skip: 'Đến nội dung chính',
    nav: 'Điều hướng chính',
    today: 'Hôm nay',
    producers: 'Chủ thể',
    plans: 'Kế hoạch',
    queue: 'Hàng đợi',
    due: (count: number) => `${count} giấy chứng nhận cần nhắc`,
    settings: 'Cài đặt',
    allSent: 'Đã gửi hết',
    onPhone: 'Đã lưu trên máy',
    unsent: (count: number) => `Đã lưu · ${count} chưa gửi`,
    filesWait: (count: number) => `${count} tệp chờ gửi`,
    failed: (count: number) => `${count} cần xem lại`,
    sending: 'Đang gửi…',
    updateReady: 'Có bản mới của ứng dụng, đã tải xong.',
    updateUse: 'Dùng bản mới',
    formerKept: (name: string) =>
      `Bản trước (${name}) còn trên máy: nếu bản này có lỗi, có thể quay lại. Dữ liệu giữ nguyên.`,
    useFormer: 'Dùng bản trước',
    formerShown: (name: string) => `Đang dùng bản trước. Bản mới nhất trên máy: ${name}.`,
    useNewest: 'Dùng bản mới nhất',
    buildGone: 'Bản đó không còn trên máy. Ứng dụng vẫn chạy như cũ.',
    crashTitle: 'Màn hình này gặp lỗi',
    crashText: 'Những gì đã lưu vẫn còn nguyên trên máy. Hãy mở lại ứng dụng để tiếp tục.',
    unexpected:
      'Có một việc chưa làm xong. Những gì đã lưu vẫn còn nguyên trên máy; nếu thấy thiếu, hãy mở lại ứng dụng.',
    reload: 'Mở lại ứng dụng',
    failedBoot:
      'Không mở được kho dữ liệu trên máy. Hãy đóng các thẻ khác của ứng dụng rồi mở lại; nếu máy đang ở chế độ ẩn danh, hãy mở ở chế độ thường.',
  },
  en: {
    brand: 'Sao Làng',
    skip: 'To the main content',
    nav: 'Main navigation',
    today: 'Today',
    producers: 'Producers',
    plans: 'Plans',
    queue: 'Queue',
    due: (count: number) => `${count} certificates to bring to mind`,
    settings: 'Settings',
    allSent: 'All sent',
    onPhone: 'Saved on this phone',
    unsent: (count: number) => `Saved · ${count} not sent`,
    filesWait: (count: number) => (count === 1 ? '1 file to send' : `${count} files to send`),
    failed: (count: number) => `${count} to check`,
    sending: 'Sending…',
    updateReady: 'A new version of the app is downloaded.',
    updateUse: 'Use the new version',
    formerKept: (name: string) =>
      `The version before (${name}) is still on this phone: should this one fail, you can go back. Your data stays.`,
    useFormer: 'Use the version before',
    formerShown: (name: string) => `This is the version before. The newest on this phone: ${name}.`,
    useNewest: 'Use the newest version',
    buildGone: 'That version is no longer on this phone. The app runs on as before.',
    crashTitle: 'This screen has failed',
    crashText: 'Everything saved is still on this phone. Open the app again to go on.',
    unexpected:
      'Something was not finished. What is saved is still on this phone; if anything is missing, open the app again.',
    reload: 'Open the app again',
    failedBoot:
      'The store on this phone cannot be opened. Close other tabs of the app and open it again; in a private window, use a normal one.',
  },
})
