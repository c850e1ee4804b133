import { messages } from './language.ts'

/** An address that leads nowhere. */
export const missingMessages = messages({
  vi: {
    title: 'Không có trang này',
    text: 'Địa chỉ này không dẫn tới đâu. Dữ liệu của bạn không bị ảnh hưởng.',
    home: 'Về trang Hôm nay',
  },
  en: {
    title: 'No such page',
    text: 'This address leads nowhere. Your data is not affected.',
    home: 'To Today',
  },
})
