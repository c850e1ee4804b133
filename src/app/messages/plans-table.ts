import { messages } from './language.ts'

/** Words of the office's table of plans. */
export const plansTableMessages = messages({
  vi: {
    emptyTitle: 'Chưa có kế hoạch nào',
    emptyText:
      'Cán bộ lập kế hoạch với chủ thể tại chỗ; kế hoạch hiện ở đây khi máy gửi về. Văn phòng cũng lập được từ trang chủ thể.',
    emptyAction: 'Đến danh sách chủ thể',
    products: 'Chủ thể, sản phẩm và mục tiêu',
    status: 'Tình trạng',
    progress: 'Xong',
    overdue: 'Quá hạn',
    nextDue: 'Tới hạn',
    cost: 'Dự kiến',
    measure: 'Có biện pháp',
    hasOverdue: 'Có việc quá hạn',
    noOverdue: 'Không có',
    share: (done: number, all: number) => `${done}/${all}`,
    replaced: 'Đã có kế hoạch thay thế',
  },
  en: {
    emptyTitle: 'No plan yet',
    emptyText:
      'Officers make plans with producers on the spot; they show here once phones have sent them. The office can make one from a producer’s page too.',
    emptyAction: 'To the producers',
    products: 'Producer, products and aims',
    status: 'Status',
    progress: 'Done',
    overdue: 'Overdue',
    nextDue: 'Next due',
    cost: 'Planned',
    measure: 'With measure',
    hasOverdue: 'Has overdue actions',
    noOverdue: 'Has none',
    share: (done, all) => `${done} of ${all}`,
    replaced: 'Another plan took its place',
  },
})
