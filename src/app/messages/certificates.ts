import { messages } from './language.ts'

/** Words of certificates: their state, term, withdrawal and calendar. */
export const certificateMessages = messages({
  vi: {
    title: 'Giấy chứng nhận',
    one: (stars: number) => `Giấy chứng nhận ${stars} sao`,
    stars: (stars: number) => `${stars} sao`,
    emptyTitle: 'Chưa có giấy chứng nhận nào',
    emptyText:
      'Nhập sổ theo dõi sẵn có của tỉnh từ Excel, hoặc thêm từng giấy. Sau đó hạn nộp hồ sơ đánh giá lại được nhắc ở đây và trên máy cán bộ.',
    add: 'Thêm giấy chứng nhận',
    import: 'Nhập từ Excel',
    export: 'Xuất sổ (.xlsx)',
    exportPersonal: 'Kèm thông tin cá nhân',
    exportPersonalHint: 'Địa chỉ, người đại diện, điện thoại, ghi chú. Máy chủ ghi lại ai đã lấy.',
    exportNotNoted: 'Chưa ghi được việc lấy thông tin cá nhân nên chưa xuất. Thử lại khi có mạng.',
    exported: 'Đã xuất.',
    exportFailed: 'Chưa xuất được. Dữ liệu vẫn còn nguyên; hãy thử lại.',
    checks: (due: number) => (due === 0 ? 'Kiểm tra sau công nhận' : `Kiểm tra sau công nhận (${due} việc)`),
    toCalendar: 'Đưa vào lịch (.ics)',
    toCalendarAll: (count: number) => `Đưa ${count} giấy vào lịch (.ics)`,
    calendarNone: 'Không giấy nào đang xem có mốc cần theo dõi.',
    calendarGiven: 'Đã lưu tệp lịch. Mở tệp bằng ứng dụng lịch để thêm; tải lại sẽ cập nhật, không tạo trùng.',
    columns: {
      product: 'Sản phẩm',
      producer: 'Chủ thể',
      stars: 'Sao',
      number: 'Số giấy',
      decision: 'Quyết định',
      issued: 'Ngày cấp',
      expires: 'Hết hạn',
      days: 'Còn',
      state: 'Tình trạng',
      area: 'Xã, phường',
    },
    days: (days: number) => (days < 0 ? `quá ${-days} ngày` : `${days} ngày`),
    missing: 'Không có giấy chứng nhận này trong máy. Có thể chưa đồng bộ xong, hoặc đã bị xóa.',
    missingProduct: 'Sản phẩm không có trên máy này',
    state: {
      'to-come': 'Chưa đến ngày cấp',
      'before-window': 'Còn hiệu lực',
      'window-open': 'Đến kỳ nộp hồ sơ',
      'window-missed': 'Lỡ kỳ nộp hồ sơ',
      renewing: 'Đang đánh giá lại',
      extended: 'Kéo dài hiệu lực',
      expired: 'Hết hiệu lực',
      superseded: 'Đã có giấy mới',
      withdrawing: 'Đang thu hồi',
      withdrawn: 'Đã thu hồi',
    },
    sentence: {
      toCome: (from: string) => `Có hiệu lực từ ${from}.`,
      before: (until: string, opens: string, closes: string) =>
        `Còn hiệu lực đến hết ${until}. Nộp hồ sơ đánh giá lại từ ${opens} đến hết ${closes}.`,
      open: (closes: string, days: number, until: string) =>
        days === 0
          ? `Hôm nay (${closes}) là ngày cuối nộp hồ sơ đánh giá lại. Giấy còn hiệu lực đến hết ${until}.`
          : `Đang trong kỳ nộp hồ sơ đánh giá lại: còn ${days} ngày, đến hết ${closes}. Giấy còn hiệu lực đến hết ${until}.`,
      missed: (closed: string, until: string, days: number) =>
        `Kỳ nộp hồ sơ đã hết từ ${closed}. Giấy còn hiệu lực ${days} ngày, đến hết ${until}: nộp hồ sơ ngay trước ngày đó.`,
      renewing: (filed: string, until: string) =>
        `Hồ sơ đánh giá lại đã nộp ngày ${filed}, đang chờ kết quả. Giấy còn hiệu lực đến hết ${until}.`,
      renewingLate: (filed: string, until: string) =>
        `Hồ sơ đánh giá lại nộp ngày ${filed}, ngoài kỳ nộp. Giấy còn hiệu lực đến hết ${until}.`,
      recognised: (until: string) =>
        `Sản phẩm đã được công nhận lại; giấy chứng nhận mới chưa được ghi. Giấy này hết hạn ${until}.`,
      extended: (until: string, days: number) =>
        `Đã hết thời hạn nhưng tiếp tục có hiệu lực đến khi có kết quả đánh giá lại, chậm nhất ${until} (còn ${days} ngày).`,
      expired: (since: string) => `Hết hiệu lực từ ${since}. Không dùng hạng sao cho đến khi được công nhận lại.`,
      superseded: (since: string) => `Đã được thay bằng giấy mới từ ${since}.`,
      withdrawing: (by: string, days: number) =>
        days < 0
          ? `Đang thu hồi: đã quá hạn ban hành quyết định ${-days} ngày (hạn ${by}).`
          : `Đang thu hồi: phải có quyết định chậm nhất ${by} (còn ${days} ngày).`,
      withdrawn: (since: string) => `Đã bị thu hồi từ ${since}.`,
    },
    ground: {
      transition: 'Khoản 3 Điều 12 QĐ 26/2026: kỳ nộp hồ sơ đã qua trước khi quyết định có hiệu lực.',
      late: 'Hiểu theo khoản 3 Điều 12 QĐ 26/2026. Hồ sơ nộp trễ kỳ sau khi quyết định có hiệu lực: nên xin ý kiến cơ quan tham mưu cấp tỉnh.',
      'in-time':
        'Hiểu theo khoản 3 Điều 12 QĐ 26/2026. Quyết định không nói rõ trường hợp nộp đúng kỳ mà chưa có kết quả: nên xin ý kiến cơ quan tham mưu cấp tỉnh.',
    },
    responsible:
      'Trong thời gian kéo dài, chủ thể chịu trách nhiệm giữ sản phẩm đúng tiêu chí và hồ sơ đã được công nhận.',
    term: {
      title: 'Thời hạn',
      label: (issued: string, opens: string, closes: string, expires: string) =>
        `Cấp ${issued}, nộp hồ sơ đánh giá lại từ ${opens} đến ${closes}, hết hạn ${expires}`,
      issued: 'Cấp',
      window: 'Kỳ nộp hồ sơ',
      expires: 'Hết hạn',
      today: 'Hôm nay',
      extension: 'Kéo dài tối đa đến',
      clause:
        'QĐ 26/2026/QĐ-TTg: thời hạn 36 tháng (khoản 3 Điều 4); nộp hồ sơ không sớm hơn 180 ngày, không muộn hơn 120 ngày tính đến ngày hết hạn, kể cả hai ngày đó (điểm a khoản 6 Điều 7).',
      ownTerm: 'Giấy cấp trước 22/5/2026 giữ thời hạn của quyết định đã cấp (khoản 1 Điều 12).',
      notOwnTerm: (expected: string) =>
        `Thời hạn không phải 36 tháng: theo khoản 3 Điều 4, giấy này hết hạn ${expected}. Hãy kiểm tra lại.`,
    },
    noted: (stars: number, until: string | undefined) =>
      until === undefined ? `Ghi trên sản phẩm: ${stars} sao.` : `Ghi trên sản phẩm: ${stars} sao, hết hạn ${until}.`,
    notedHint: 'Chưa có giấy chứng nhận được văn phòng ghi.',
    none: 'Chưa được công nhận',
    earlier: 'Các giấy trước',
    begin: 'Lập hồ sơ đánh giá lại',
    toDossier: 'Xem hồ sơ đánh giá lại',
    dossiers: 'Hồ sơ liên quan',
    occasion: { first: 'Đánh giá lần đầu', upgrade: 'Nâng hạng', again: 'Đánh giá lại' },
    noDossier: 'Chưa có hồ sơ đánh giá lại hay nâng hạng cho giấy này.',
    edit: 'Sửa giấy chứng nhận',
    remove: 'Xóa giấy chứng nhận',
    removeTitle: 'Xóa giấy chứng nhận này?',
    removeText:
      'Chỉ xóa khi ghi nhầm. Giấy hết hạn hay bị thu hồi thì để nguyên, sản phẩm cần lịch sử của nó. Ai đã xóa vẫn được lưu lại.',
    imported: (file: string, row: number) => `${file}, dòng ${row}`,
    importedName: 'Nhập từ',
    forbidden: 'Chỉ điều phối viên và quản trị ghi được giấy chứng nhận.',
    lockedFacts: 'Giấy đang hoặc đã bị thu hồi: nội dung cấp giấy không sửa được nữa.',
    form: {
      newTitle: 'Thêm giấy chứng nhận',
      editTitle: 'Sửa giấy chứng nhận',
      product: 'Sản phẩm',
      productSearch: 'Tìm sản phẩm hoặc chủ thể, không cần dấu',
      productNone: 'Không có sản phẩm nào khớp. Hãy thêm sản phẩm ở máy cán bộ, hoặc nhập sổ từ Excel.',
      productChange: 'Chọn sản phẩm khác',
      productMissing: 'Hãy chọn sản phẩm được công nhận.',
      number: 'Số giấy chứng nhận',
      decision: 'Số quyết định công nhận',
      authority: 'Cơ quan công nhận',
      province: 'UBND tỉnh',
      ministry: 'Bộ Nông nghiệp và Môi trường',
      issuedOn: 'Ngày cấp',
      issuedMissing: 'Cần có ngày cấp ghi trên giấy.',
      expiresOn: 'Hết hạn (ngày cuối còn hiệu lực)',
      expiresHint: (day: string) => `36 tháng kể từ ngày cấp: ${day}`,
      expiresMissing: 'Cần có ngày hết hạn, không trước ngày cấp.',
      points: 'Điểm trung bình của hội đồng',
      pointsWrong: 'Điểm từ 0 đến 100.',
      note: 'Ghi chú',
      save: 'Lưu giấy chứng nhận',
      failed: 'Chưa lưu được. Những gì bạn nhập vẫn còn ở đây; hãy thử lại.',
    },
    withdraw: {
      button: 'Thu hồi',
      title: 'Thu hồi giấy chứng nhận',
      ground: 'Căn cứ (khoản 1 Điều 8 QĐ 26/2026)',
      grounds: {
        untruthful: 'a) Thông tin, tài liệu không trung thực hoặc giả mạo hồ sơ khi đăng ký',
        'criteria-lost': 'b) Không còn đáp ứng các tiêu chí, theo kết luận kiểm tra, giám sát',
        'law-broken':
          'c) Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn hoặc pháp luật khác',
        'label-misused': 'd) Sử dụng nhãn hiệu OCOP không đúng quy định, gây nhầm lẫn',
        'no-longer-made': 'đ) Không còn sản xuất sản phẩm OCOP',
        other: 'e) Trường hợp khác theo kết luận và đề nghị của cơ quan nhà nước có thẩm quyền',
      },
      groundMissing: 'Hãy chọn một căn cứ.',
      concludedOn: 'Ngày có kết luận (hoặc xác nhận của UBND xã)',
      deadline: (by: string) => `Quyết định thu hồi chậm nhất ${by}: 15 ngày kể từ ngày kết luận (khoản 4 Điều 8).`,
      who: (stars: number) =>
        stars === 5
          ? 'Bộ trưởng Bộ Nông nghiệp và Môi trường quyết định (điểm b khoản 2 Điều 8).'
          : 'Chủ tịch UBND cấp tỉnh quyết định (điểm a khoản 2 Điều 8).',
      start: 'Bắt đầu thu hồi',
      decideButton: 'Ghi quyết định thu hồi',
      decideTitle: 'Quyết định thu hồi',
      decidedOn: 'Ngày quyết định',
      decidedMissing: 'Cần có ngày quyết định, không trước ngày kết luận.',
      decision: 'Số quyết định thu hồi',
      decideText:
        'Sau khi ghi, giấy hết hiệu lực từ ngày quyết định và việc thu hồi không hủy được nữa. Hãy gửi quyết định cho chủ thể và các cơ quan liên quan (điểm c khoản 3 Điều 8).',
      decide: 'Ghi quyết định',
      stop: 'Hủy việc thu hồi',
      stopText: 'Giấy trở lại tình trạng trước đó. Việc đã mở thu hồi vẫn còn trong lịch sử.',
      failed: 'Chưa lưu được. Không có gì thay đổi; hãy thử lại.',
      note: 'Ghi chú',
      cancel: 'Thôi',
    },
    remind: {
      title: 'Cần nhắc',
      all: (count: number) => `Xem tất cả (${count})`,
      none: 'Không có giấy chứng nhận nào cần nhắc.',
      badge: (count: number) => `${count} sản phẩm cần nhắc`,
      decide: (day: string, days: number) =>
        days < 0
          ? `Quá hạn quyết định thu hồi ${-days} ngày (${day})`
          : `Quyết định thu hồi chậm nhất ${day}, còn ${days} ngày`,
      closing: (day: string, days: number) =>
        days === 0
          ? `Hôm nay là ngày cuối nộp hồ sơ đánh giá lại`
          : `Kỳ nộp hồ sơ sắp hết: còn ${days} ngày, đến ${day}`,
      missed: (day: string, days: number) => `Lỡ kỳ nộp hồ sơ; giấy hết hạn ${day}, còn ${days} ngày`,
      open: (day: string, days: number) => `Đang trong kỳ nộp hồ sơ: còn ${days} ngày, đến ${day}`,
      extended: (day: string, days: number) => `Kéo dài hiệu lực đến ${day}, còn ${days} ngày`,
      record: (day: string, _days: number) => `Đã công nhận lại, chưa ghi giấy mới (giấy cũ hết hạn ${day})`,
      lapsed: (day: string, _days: number) => `Hết hiệu lực từ ${day}, chưa có hồ sơ đánh giá lại`,
      opening: (day: string, days: number) => `Kỳ nộp hồ sơ mở ${day}, còn ${days} ngày`,
    },
    calendar: {
      name: 'OCOP: giấy chứng nhận',
      window: (product: string) => `Kỳ nộp hồ sơ đánh giá lại: ${product}`,
      expiry: (product: string) => `Giấy chứng nhận OCOP hết hạn: ${product}`,
      extension: (product: string) => `Hết thời gian kéo dài hiệu lực: ${product}`,
      decide: (product: string) => `Hạn quyết định thu hồi: ${product}`,
      text: (product: string, producer: string, stars: number, number: string, clause: string) =>
        `${product} (${stars} sao)\n${producer}${number === '' ? '' : `\nSố giấy: ${number}`}\n${clause}`,
      clauses: {
        window: 'QĐ 26/2026/QĐ-TTg, điểm a khoản 6 Điều 7: nộp hồ sơ không muộn hơn 120 ngày trước ngày hết hạn.',
        expiry: 'QĐ 26/2026/QĐ-TTg, khoản 3 Điều 4.',
        extension: 'QĐ 26/2026/QĐ-TTg, khoản 3 Điều 12.',
        decide: 'QĐ 26/2026/QĐ-TTg, khoản 4 Điều 8.',
      },
      file: 'giay-chung-nhan-ocop.ics',
    },
  },
  en: {
    title: 'Certificates',
    one: (stars: number) => `Certificate of ${stars} stars`,
    stars: (stars: number) => `${stars} stars`,
    emptyTitle: 'No certificate yet',
    emptyText:
      'Take in the register that the province keeps in Excel, or add them one by one. Then the terms for filing again are brought to mind here and on the officers’ phones.',
    add: 'Add a certificate',
    import: 'Import from Excel',
    export: 'Give out the register (.xlsx)',
    exportPersonal: 'With personal data',
    exportPersonalHint: 'Address, representative, telephone, notes. The server notes who took them.',
    exportNotNoted: 'Taking personal data could not be noted, so nothing was exported. Try again with a network.',
    exported: 'Given out.',
    exportFailed: 'Not given out. The data is all there; try again.',
    checks: (due: number) => (due === 0 ? 'After-checks' : `After-checks (${due} to do)`),
    toCalendar: 'Into a calendar (.ics)',
    toCalendarAll: (count: number) => `${count} certificates into a calendar (.ics)`,
    calendarNone: 'None of those shown has a day to watch.',
    calendarGiven:
      'The calendar file is saved. Open it with a calendar to add the days; a later file updates them and doubles none.',
    columns: {
      product: 'Product',
      producer: 'Producer',
      stars: 'Stars',
      number: 'Number',
      decision: 'Decision',
      issued: 'Issued',
      expires: 'Expires',
      days: 'Left',
      state: 'State',
      area: 'Commune',
    },
    days: (days: number) => (days < 0 ? `${-days} days over` : `${days} days`),
    missing: 'This certificate is not here. It may not have arrived yet, or was deleted.',
    missingProduct: 'The product is not on this device',
    state: {
      'to-come': 'Not yet issued',
      'before-window': 'In force',
      'window-open': 'Time to file',
      'window-missed': 'Filing time missed',
      renewing: 'Being rated again',
      extended: 'Holds on',
      expired: 'Expired',
      superseded: 'Replaced',
      withdrawing: 'Being withdrawn',
      withdrawn: 'Withdrawn',
    },
    sentence: {
      toCome: (from: string) => `In force from ${from}.`,
      before: (until: string, opens: string, closes: string) =>
        `In force through ${until}. File to be rated again from ${opens} through ${closes}.`,
      open: (closes: string, days: number, until: string) =>
        days === 0
          ? `Today (${closes}) is the last day to file to be rated again. In force through ${until}.`
          : `Time to file to be rated again: ${days} days left, through ${closes}. In force through ${until}.`,
      missed: (closed: string, until: string, days: number) =>
        `The time to file ended on ${closed}. In force for ${days} more days, through ${until}: file at once, before that day.`,
      renewing: (filed: string, until: string) =>
        `Filed to be rated again on ${filed}, waiting for the result. In force through ${until}.`,
      renewingLate: (filed: string, until: string) =>
        `Filed to be rated again on ${filed}, outside the time for it. In force through ${until}.`,
      recognised: (until: string) =>
        `The product was recognised again; the new certificate is not recorded. This one expires on ${until}.`,
      extended: (until: string, days: number) =>
        `Its term has ended, but it holds on until the result, at the latest through ${until} (${days} days left).`,
      expired: (since: string) =>
        `Not in force since ${since}. The stars may not be used until it is recognised again.`,
      superseded: (since: string) => `Replaced by a newer one since ${since}.`,
      withdrawing: (by: string, days: number) =>
        days < 0
          ? `Being withdrawn: the decision is ${-days} days overdue (due ${by}).`
          : `Being withdrawn: the decision is due by ${by} (${days} days left).`,
      withdrawn: (since: string) => `Withdrawn since ${since}.`,
    },
    ground: {
      transition: 'Decision 26/2026, Art. 12.3: the time to file had passed before the decision came into force.',
      late: 'Art. 12.3 of Decision 26/2026 as we read it. Filed late under the decision: ask the province’s OCOP office.',
      'in-time':
        'Art. 12.3 of Decision 26/2026 as we read it. The decision is silent on who filed in time and has no result: ask the province’s OCOP office.',
    },
    responsible:
      'Meanwhile the producer answers for keeping the product to the criteria and the dossier as recognised.',
    term: {
      title: 'Term',
      label: (issued: string, opens: string, closes: string, expires: string) =>
        `Issued ${issued}, file again from ${opens} to ${closes}, expires ${expires}`,
      issued: 'Issued',
      window: 'Time to file',
      expires: 'Expires',
      today: 'Today',
      extension: 'Holds on at most until',
      clause:
        'Decision 26/2026/QĐ-TTg: a term of 36 months (Art. 4.3); to be filed no sooner than 180 and no later than 120 days before the end, both days included (Art. 7.6.a).',
      ownTerm: 'Issued before 22 May 2026: it keeps the term of its own decision (Art. 12.1).',
      notOwnTerm: (expected: string) =>
        `Its term is not 36 months: by Art. 4.3 it would expire on ${expected}. Please check.`,
    },
    noted: (stars: number, until: string | undefined) =>
      until === undefined
        ? `Noted on the product: ${stars} stars.`
        : `Noted on the product: ${stars} stars, until ${until}.`,
    notedHint: 'The office has recorded no certificate yet.',
    none: 'Not recognised yet',
    earlier: 'Earlier certificates',
    begin: 'Begin the dossier to be rated again',
    toDossier: 'See the dossier',
    dossiers: 'Dossiers',
    occasion: { first: 'First rating', upgrade: 'Upgrade', again: 'Rated again' },
    noDossier: 'No dossier to renew or raise this certificate yet.',
    edit: 'Edit the certificate',
    remove: 'Delete the certificate',
    removeTitle: 'Delete this certificate?',
    removeText:
      'Only if it was recorded by mistake. One that expired or was withdrawn stays: the product needs its history. Who deleted it is kept.',
    imported: (file: string, row: number) => `${file}, row ${row}`,
    importedName: 'Imported from',
    forbidden: 'Only coordinators and administrators write certificates.',
    lockedFacts: 'It is being withdrawn or was: the facts of its issue can no longer be changed.',
    form: {
      newTitle: 'Add a certificate',
      editTitle: 'Edit the certificate',
      product: 'Product',
      productSearch: 'Search products or producers; diacritics are not needed',
      productNone: 'No product matches. Add it on an officer’s phone, or import the register from Excel.',
      productChange: 'Choose another product',
      productMissing: 'Choose the product that was recognised.',
      number: 'Number of the certificate',
      decision: 'Number of the decision',
      authority: 'Authority',
      province: 'Provincial People’s Committee',
      ministry: 'Ministry of Agriculture and Environment',
      issuedOn: 'Date of issue',
      issuedMissing: 'The date on the certificate is needed.',
      expiresOn: 'Expires (its last day)',
      expiresHint: (day: string) => `36 months from its date: ${day}`,
      expiresMissing: 'Its last day is needed, not before the date of issue.',
      points: 'Average points of the council',
      pointsWrong: 'Points are from 0 to 100.',
      note: 'Note',
      save: 'Save the certificate',
      failed: 'Not saved. What you typed is still here; try again.',
    },
    withdraw: {
      button: 'Withdraw',
      title: 'Withdraw the certificate',
      ground: 'Ground (Decision 26/2026, Art. 8.1)',
      grounds: {
        untruthful: 'a) Untruthful information or papers, or a forged dossier, at registration',
        'criteria-lost': 'b) The criteria are no longer met, by the conclusion of a check',
        'law-broken':
          'c) Laws on quality, food safety, environment, intellectual property, labelling or others were broken',
        'label-misused': 'd) The OCOP label was used against the rules and misleads',
        'no-longer-made': 'đ) The product is no longer made',
        other: 'e) Another case, by the conclusion of a competent authority',
      },
      groundMissing: 'Choose a ground.',
      concludedOn: 'Day of the conclusion (or of the commune’s confirmation)',
      deadline: (by: string) => `To be decided by ${by}: 15 days from the conclusion (Art. 8.4).`,
      who: (stars: number) =>
        stars === 5
          ? 'The Minister of Agriculture and Environment decides (Art. 8.2.b).'
          : 'The chair of the provincial People’s Committee decides (Art. 8.2.a).',
      start: 'Begin the withdrawal',
      decideButton: 'Record the decision',
      decideTitle: 'Decision of withdrawal',
      decidedOn: 'Day of the decision',
      decidedMissing: 'The day of the decision is needed, not before the conclusion.',
      decision: 'Number of the decision',
      decideText:
        'Once recorded, the certificate ends on that day and the withdrawal can no longer be undone. Send the decision to the producer and the authorities concerned (Art. 8.3.c).',
      decide: 'Record the decision',
      stop: 'Undo the withdrawal',
      stopText: 'The certificate is again what it was. That a withdrawal was begun stays in its history.',
      failed: 'Not saved. Nothing has changed; try again.',
      note: 'Note',
      cancel: 'Cancel',
    },
    remind: {
      title: 'To be brought to mind',
      all: (count: number) => `See all (${count})`,
      none: 'No certificate needs attention.',
      badge: (count: number) => `${count} products to bring to mind`,
      decide: (day: string, days: number) =>
        days < 0
          ? `Decision of withdrawal ${-days} days overdue (${day})`
          : `Decide the withdrawal by ${day}, ${days} days left`,
      closing: (day: string, days: number) =>
        days === 0 ? 'Today is the last day to file again' : `The time to file ends soon: ${days} days, ${day}`,
      missed: (day: string, days: number) => `Filing time missed; expires ${day}, ${days} days left`,
      open: (day: string, days: number) => `Time to file: ${days} days left, until ${day}`,
      extended: (day: string, days: number) => `Holds on until ${day}, ${days} days left`,
      record: (day: string, _days: number) =>
        `Recognised again, new certificate not recorded (the old one ends ${day})`,
      lapsed: (day: string, _days: number) => `Not in force since ${day}, no dossier to renew it`,
      opening: (day: string, days: number) => `The time to file opens ${day}, in ${days} days`,
    },
    calendar: {
      name: 'OCOP certificates',
      window: (product: string) => `Time to file again: ${product}`,
      expiry: (product: string) => `OCOP certificate expires: ${product}`,
      extension: (product: string) => `Certificate holds on no longer: ${product}`,
      decide: (product: string) => `Withdrawal to be decided: ${product}`,
      text: (product: string, producer: string, stars: number, number: string, clause: string) =>
        `${product} (${stars} stars)\n${producer}${number === '' ? '' : `\nNumber: ${number}`}\n${clause}`,
      clauses: {
        window: 'Decision 26/2026/QĐ-TTg, Art. 7.6.a: no later than 120 days before the end.',
        expiry: 'Decision 26/2026/QĐ-TTg, Art. 4.3.',
        extension: 'Decision 26/2026/QĐ-TTg, Art. 12.3.',
        decide: 'Decision 26/2026/QĐ-TTg, Art. 8.4.',
      },
      file: 'ocop-certificates.ics',
    },
  },
})
