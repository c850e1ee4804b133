import { messages } from './language.ts'

/** Words of what may come: a round's stars, and what one measure would do. */
export const outlookMessages = messages({
  vi: {
    stop: 'Dừng',
    again: 'Tính lại',
    stopped: 'Đã dừng, chưa có kết quả.',
    failed: 'Chưa tính được. Hãy thử lại.',
    round: {
      title: (number: number, year: number) => `Dự báo sao đợt ${number} năm ${year}`,
      text: (lastDay: string, assessedBefore: string) =>
        `Hồ sơ xã chuyển chậm nhất ngày ${lastDay}, tỉnh chấm trước ngày ${assessedBefore} (Điều 5.1). Từ 90 điểm còn phải qua Bộ mới là 5 sao.`,
      population: 'Tính cho',
      populations: {
        running: (number: number, year: number) => `Đợt đang chấm (đợt ${number} năm ${year}): hồ sơ đã chuyển tỉnh`,
        next: (number: number, year: number) =>
          `Đợt còn nhận hồ sơ (đợt ${number} năm ${year}): hồ sơ ở xã và kế hoạch`,
        all: () => 'Mọi sản phẩm đã đánh giá',
      },
      computing: (done: number, all: number) => `Đang dự báo: ${done}/${all} sản phẩm`,
      answer: (stars: number, expected: string, sure: string, most: string) =>
        `${stars} sao: dự kiến ${expected} sản phẩm, trong khoảng ${sure} đến ${most}.`,
      answerSame: (stars: number, count: string) => `${stars} sao: dự kiến ${count} sản phẩm.`,
      reading: (expected: string, sure: string, most: string) =>
        `4 sao: dự kiến ${expected} sản phẩm, ít nhất ${sure}, nhiều nhất ${most}.`,
      chart: 'Sản phẩm theo sao, với khoảng có thể',
      segments: { sure: 'Ít nhất', expected: 'Dự kiến thêm', most: 'Có thể thêm' },
      barText: (expected: string, sure: string, most: string) => `${expected} (${sure}–${most})`,
      columns: { stars: 'Sao', sure: 'Ít nhất', expected: 'Dự kiến', most: 'Nhiều nhất' },
      starName: (stars: number) => (stars === 0 ? 'Bị loại' : `${stars} sao`),
      rests: (assessed: string, self: string, drafts: string) =>
        `Dựa trên bản đánh giá mới nhất của ${assessed} sản phẩm, trong đó ${self} bản chủ thể tự chấm và ${drafts} bản chưa chốt.`,
      unassessed: (count: string) => `${count} sản phẩm chưa đánh giá nên không tính được.`,
      how: 'Ít nhất: sản phẩm đứng ở hạng đó dù kế hoạch ra sao. Dự kiến: việc đã xong và việc có hạn trước ngày cuối nhận hồ sơ đều làm được. Nhiều nhất: mọi việc chưa bỏ đều kịp, tiêu chí chưa chấm đều đạt mức cao nhất. Hội đồng chấm khác bản đánh giá thì số cũng khác.',
      none: 'Chưa có sản phẩm nào để dự báo. Lập hồ sơ hoặc kế hoạch cho sản phẩm đã đánh giá, hoặc chọn “Mọi sản phẩm đã đánh giá”.',
    },
    best: {
      title: 'Biện pháp nào nâng được nhiều sản phẩm nhất?',
      lead: 'Chỉ làm một biện pháp hỗ trợ: sản phẩm nào lên được sao, tốn bao nhiêu, cho ai. Tính đúng từ bản đánh giá đã chốt mới nhất, không phỏng đoán.',
      goal: 'Nâng lên',
      goals: { next: 'Thêm 1 sao', '3': '3 sao', '4': '4 sao', '5': '5 sao' },
      budget: 'Số tiền có (đồng)',
      budgetHint: 'Để trống nếu chưa biết.',
      wrongBudget: 'Số tiền nguyên, tính bằng đồng.',
      run: 'Tính',
      computing: (done: number, all: number) => `Đang tính: ${done}/${all} chủ thể`,
      answer: (measure: string, count: string, cost: string) =>
        `Nhiều nhất: ${measure}, nâng được ${count} sản phẩm, tốn ${cost}.`,
      answerWithin: (measure: string, count: string, cost: string, budget: string) =>
        `Với ${budget}: ${measure}, nâng được ${count} sản phẩm, tốn ${cost}.`,
      nothing:
        'Không biện pháp nào làm một mình mà nâng được sao. Phải kết hợp nhiều biện pháp: xem kế hoạch của từng chủ thể.',
      nothingWithin: 'Số tiền này chưa đủ cho một sản phẩm nào bằng một biện pháp.',
      chart: 'Sản phẩm nâng được, theo từng biện pháp',
      columns: {
        measure: 'Biện pháp',
        lifted: 'Nâng được',
        certifiable: 'Mới đủ 3 sao trở lên',
        cost: 'Tốn',
        within: 'Trong số tiền',
        paidBy: 'Thường do',
      },
      whom: (count: number) => `Cho ai (${count} sản phẩm)`,
      line: (from: number, to: number, cost: string, months: string) =>
        `${from} → ${to} sao · ${cost} · ${months} tháng`,
      paid: 'Trong số tiền',
      more: (left: number) => `Còn ${left} sản phẩm nữa; xuất bảng số liệu để xem đủ.`,
      counted: (final: string, others: string) =>
        `Tính trên ${final} sản phẩm có bản đánh giá đã chốt; ${others} sản phẩm chưa có thì không tính. Sản phẩm bị loại hoặc dừng đánh giá cũng không tính.`,
      notLeast: 'Vài chủ thể có quá nhiều sản phẩm chung việc nên số tiền có thể chưa phải ít nhất.',
      stale: 'Lựa chọn đã đổi; bấm “Tính” để có kết quả mới.',
    },
  },
  en: {
    stop: 'Stop',
    again: 'Reckon again',
    stopped: 'Stopped; there is no result.',
    failed: 'Could not be reckoned. Try again.',
    round: {
      title: (number: number, year: number) => `Forecast of the stars of round ${number} of ${year}`,
      text: (lastDay: string, assessedBefore: string) =>
        `Dossiers forwarded by the commune by ${lastDay}, rated by the province before ${assessedBefore} (Art. 5.1). From 90 points on, the ministry decides on 5 stars.`,
      population: 'Counted',
      populations: {
        running: (number: number, year: number) => `Being rated (round ${number} of ${year}): dossiers put forward`,
        next: (number: number, year: number) =>
          `Still taking dossiers (round ${number} of ${year}): dossiers at the commune, and plans`,
        all: () => 'All assessed products',
      },
      computing: (done: number, all: number) => `Forecasting: ${done} of ${all} products`,
      answer: (stars: number, expected: string, sure: string, most: string) =>
        `${stars} stars: ${expected} expected, between ${sure} and ${most}.`,
      answerSame: (stars: number, count: string) => `${stars} stars: ${count} expected.`,
      reading: (expected: string, sure: string, most: string) =>
        `4 stars: ${expected} expected, ${sure} at least, ${most} at most.`,
      chart: 'Products by stars, with their range',
      segments: { sure: 'At least', expected: 'Expected beside', most: 'Possible beside' },
      barText: (expected: string, sure: string, most: string) => `${expected} (${sure}–${most})`,
      columns: { stars: 'Stars', sure: 'At least', expected: 'Expected', most: 'At most' },
      starName: (stars: number) => (stars === 0 ? 'Thrown out' : stars === 1 ? '1 star' : `${stars} stars`),
      rests: (assessed: string, self: string, drafts: string) =>
        `Rests on the latest assessments of ${assessed} products, ${self} of them by the producers themselves and ${drafts} not final.`,
      unassessed: (count: string) => `Nothing can be said of ${count} products that were not assessed.`,
      how: 'At least: products that have these stars whatever becomes of the plan. Expected: what is done, and what is due by the last day for dossiers, is done. At most: everything that was not dropped is done in time, and open criteria are at their best. A council may see it otherwise.',
      none: 'No product to forecast yet. Begin a dossier or a plan for an assessed product, or choose “All assessed products”.',
    },
    best: {
      title: 'Which measure lifts most products?',
      lead: 'One support measure alone: which products gain stars by it, at what cost, for whom. Reckoned exactly from the latest final assessments.',
      goal: 'Lift to',
      goals: { next: 'One star more', '3': '3 stars', '4': '4 stars', '5': '5 stars' },
      budget: 'Money there is (dong)',
      budgetHint: 'Empty if not known.',
      wrongBudget: 'A whole amount in dong.',
      run: 'Reckon',
      computing: (done: number, all: number) => `Reckoning: ${done} of ${all} producers`,
      answer: (measure: string, count: string, cost: string) =>
        `Most: ${measure}. Products lifted: ${count}, for ${cost}.`,
      answerWithin: (measure: string, count: string, cost: string, budget: string) =>
        `With ${budget}: ${measure}. Products lifted: ${count}, for ${cost}.`,
      nothing: 'No measure alone lifts a product. Several have to go together: see the producers’ plans.',
      nothingWithin: 'This money does not lift a single product by one measure.',
      chart: 'Products lifted, by measure',
      columns: {
        measure: 'Measure',
        lifted: 'Lifted',
        certifiable: 'New at 3 stars or more',
        cost: 'Cost',
        within: 'Within the money',
        paidBy: 'Usually by',
      },
      whom: (count: number) => `For whom: ${count}`,
      line: (from: number, to: number, cost: string, months: string) =>
        `${from} → ${to} stars · ${cost} · ${months} months`,
      paid: 'Within the money',
      more: (left: number) => `${left} more products; the table of figures has all.`,
      counted: (final: string, others: string) =>
        `Of ${final} products with a final assessment; ${others} without one are not counted, nor are those thrown out or stopped.`,
      notLeast: 'Some producers share so much between products that the cost may not be the least.',
      stale: 'The choice has changed; press “Reckon” for its result.',
    },
  },
})
