import { messages } from './language.ts'

const photos = (count: number): string => (count === 1 ? '1 photo or file' : `${count} photos and files`)

/** Words of copies, of files that carry changes, and of what was lost. */
export const filesMessages = messages({
  vi: {
    title: 'Bản sao và chuyển tay',
    office: 'Nhận tệp từ máy',
    intro: 'Giữ một bản ngoài trình duyệt, và gửi về văn phòng bằng tệp khi không có mạng nhiều ngày.',
    copyTitle: 'Bản sao của máy này',
    copyText:
      'Một tệp giữ mọi hồ sơ, mọi thay đổi chưa gửi, và ảnh trên máy. Cất ở nơi khác: thẻ nhớ, máy tính, máy đồng nghiệp.',
    copyNever: 'Chưa có bản sao nào.',
    copyAt: (when: string) => `Bản sao gần nhất: ${when}`,
    copyGive: 'Tạo bản sao',
    changesTitle: 'Gửi bằng tệp khi không có mạng',
    changesText: (count: number, files: number) =>
      `${count} thay đổi${files === 0 ? '' : ` và ${files} ảnh, tệp`} chưa gửi. Tạo tệp, nhờ người có mạng mở bằng Sao Làng; văn phòng nhận đúng một lần dù gửi lại nhiều lần.`,
    changesOf: (name: string) => `Tệp chỉ gồm chuyến thăm ${name}: chủ thể, sản phẩm, các bản đánh giá và minh chứng.`,
    visitGive: 'Gửi chuyến thăm này bằng tệp',
    changesNone: 'Không còn thay đổi nào chờ gửi.',
    changesGive: 'Tạo tệp gửi đi',
    notEnrolled: 'Máy chưa đăng ký nên văn phòng không biết tệp của ai. Hãy tạo bản sao, hoặc đăng ký máy trước.',
    justRestored: 'Máy vừa khôi phục từ bản sao: cần kết nối với văn phòng một lần, rồi mới gửi bằng tệp được.',
    openTitle: 'Mở một tệp',
    openText: 'Bản sao để khôi phục máy này, tệp thay đổi của máy khác, hoặc trả lời của văn phòng.',
    openOfficeText:
      'Tệp thay đổi mà máy không có mạng đã tạo. Văn phòng nhận đúng một lần, rồi tạo trả lời cho máy đó.',
    notForOffice: 'Tệp này dành cho máy của cán bộ: hãy mở bằng Sao Làng trên điện thoại. Ở đây chỉ nhận tệp thay đổi.',
    openChoose: 'Chọn tệp .slbundle',
    passphrase: 'Cụm mật khẩu (nên có)',
    passphraseHint: 'Từ bốn từ trở lên. Không có cụm này thì không ai mở được tệp, kể cả văn phòng.',
    passphraseAsk: 'Tệp này có khóa',
    passphraseWrong: 'Cụm mật khẩu không đúng. Hãy thử lại.',
    passphraseOpen: 'Mở tệp',
    lockedCarry:
      'Không biết cụm mật khẩu? Vẫn chuyển giúp được: đưa nguyên tệp này cho văn phòng hoặc người biết cụm đó.',
    withFiles: (count: number, size: string) => `Kèm ${count} ảnh, tệp (${size})`,
    fileStep: (done: number, all: number) => `Ảnh, tệp ${done + 1} trên ${all}`,
    shared: (name: string, files: number) => `Đã chuyển tệp ${name}${files === 0 ? '' : `, kèm ${files} ảnh, tệp`}.`,
    saved: (name: string, files: number) =>
      `Đã lưu tệp ${name}${files === 0 ? '' : `, kèm ${files} ảnh, tệp,`} vào thư mục tải xuống.`,
    cancelled: 'Chưa tạo tệp. Không có gì thay đổi.',
    nothing: 'Không có gì để gửi.',
    kind: {
      copy: 'Bản sao của một máy',
      changes: 'Thay đổi của một máy',
      reply: 'Trả lời của văn phòng',
      self: 'Bản tự đánh giá của chủ thể',
    },
    from: (who: string, when: string) => `${who}, tạo lúc ${when}`,
    unknownHolder: 'Máy chưa đăng ký',
    count: (count: number) => `${count} mục`,
    filesCount: (count: number) => `${count} ảnh, tệp`,
    restore: 'Khôi phục vào máy này',
    restored: (records: number, changes: number, files: number) =>
      `Đã khôi phục ${records} hồ sơ và ${changes} thay đổi chưa gửi${files === 0 ? '' : `, ${files} ảnh, tệp`}. Nếu máy hỏi, hãy đăng ký lại để gửi tiếp.`,
    restoredNothing: 'Mọi thứ trong bản sao đã có trên máy này.',
    restoredDamaged: (count: number) =>
      `${count} ảnh, tệp trong bản sao bị cắt hoặc bị hỏng nên không lấy lại được; phần còn lại vẫn tốt.`,
    restoreStopped: 'Đã dừng giữa chừng. Mở lại bản sao là lấy tiếp; những gì đã lấy vẫn ở trên máy.',
    noRoom: (count: number) =>
      `${count} ảnh, tệp chưa giữ được vì máy hết chỗ. Hãy dọn bớt chỗ trên máy rồi mở lại tệp này.`,
    foreignCopy:
      'Bản sao này của máy khác, mà máy này đang giữ việc chưa gửi. Không trộn hai máy: hãy gửi hết việc trên máy này trước, hoặc mở bản sao ở một máy trống.',
    handIn: 'Gửi về văn phòng',
    handingIn: (done: number, all: number) => `Đang gửi phần ${done + 1} trên ${all}`,
    handedIn: (taken: number, before: number, refused: number) =>
      [
        `Văn phòng nhận ${taken} thay đổi`,
        before === 0 ? '' : `; ${before} đã nhận từ trước`,
        refused === 0 ? '' : `; ${refused} cần máy gốc xem lại`,
        '.',
      ].join(''),
    replyText: 'Gửi tệp trả lời cho máy gốc, để máy đó biết văn phòng đã nhận.',
    replyGive: 'Tạo tệp trả lời',
    stopped: (done: number) => `Đã dừng sau ${done} phần. Mở lại tệp là gửi tiếp; không có gì gửi hai lần.`,
    unreachable: (done: number) =>
      `Chưa có mạng; đã gửi ${done} phần. Phần còn lại được giữ trên máy này và tự gửi khi có mạng; không có gì gửi hai lần.`,
    needsEnrolment: 'Máy này cũng phải đăng ký với văn phòng để chuyển giúp.',
    takeReply: 'Nhận trả lời',
    replyTaken: (count: number, files: number) =>
      `Đã ghi nhận trả lời cho ${count} thay đổi${files === 0 ? '' : ` và ${files} ảnh, tệp`}.`,
    foreignReply: 'Trả lời này của máy khác. Hãy mở tệp trên máy đã tạo thay đổi.',
    staleReply: 'Văn phòng đã khôi phục dữ liệu sau trả lời này. Thay đổi vẫn ở trên máy và sẽ được gửi lại.',
    noBundle: 'Tệp này không phải của Sao Làng, hoặc chưa tải về đủ.',
    damaged: 'Tệp bị cắt hoặc bị sửa trên đường đi. Không dùng gì từ tệp; hãy xin tệp gốc.',
    newer: 'Tệp được tạo bằng phiên bản mới hơn. Hãy cập nhật ứng dụng rồi mở lại; tệp vẫn tốt.',
    failed: 'Không làm được tệp: máy hết chỗ hoặc trình duyệt từ chối. Dữ liệu trên máy vẫn nguyên.',
    carried: 'Tệp giữ hộ máy khác',
    carriedWaiting: 'Đã giữ trên máy này; có mạng sẽ tự gửi.',
    carriedFiles: (stored: number, all: number, waiting: number, refused: number) =>
      [
        `Ảnh, tệp đi kèm: văn phòng đã có ${stored} trên ${all}`,
        waiting === 0 ? '' : `; ${waiting} đang chờ gửi`,
        refused === 0 ? '' : `; ${refused} văn phòng không nhận, máy gốc cần xem lại`,
        '.',
      ].join(''),
    carriedDamaged: (count: number) =>
      `${count} ảnh, tệp bị cắt hoặc bị hỏng trên đường đi. Hãy xin tệp gốc rồi mở lại; phần còn lại vẫn tốt.`,
    carriedComing: (count: number) => `${count} ảnh, tệp chưa được lấy ra. Mở lại tệp này là lấy tiếp.`,
    carriedDrop: 'Bỏ khỏi danh sách',
    stop: 'Dừng',
    another: 'Mở tệp khác',
  },
  en: {
    title: 'Copies and hand-over',
    office: 'Take a phone’s file in',
    intro: 'Keep a copy outside the browser, and send to the office by file when there is no network for days.',
    copyTitle: 'Copy of this phone',
    copyText:
      'One file with all records, all unsent changes, and the photos on this phone. Keep it elsewhere: a card, a computer, a colleague’s phone.',
    copyNever: 'There is no copy yet.',
    copyAt: (when: string) => `Last copy: ${when}`,
    copyGive: 'Make a copy',
    changesTitle: 'Send by file when there is no network',
    changesText: (count: number, files: number) =>
      `${count === 1 ? '1 change' : `${count} changes`}${files === 0 ? '' : ` and ${photos(files)}`} not sent yet. Make a file and have somebody with a network open it in Sao Làng; the office takes it once, however often it is sent.`,
    changesOf: (name: string) =>
      `The file holds the visit to ${name} only: the producer, its products, assessments and evidence.`,
    visitGive: 'Send this visit by file',
    changesNone: 'No change waits to be sent.',
    changesGive: 'Make a file to send',
    notEnrolled:
      'This phone is not enrolled, so the office could not tell whose file it is. Make a copy, or enrol this phone first.',
    justRestored: 'This phone was just restored from a copy: it must reach the office once before it can send by file.',
    openTitle: 'Open a file',
    openText: 'A copy to restore this phone from, another phone’s changes, or the office’s reply.',
    openOfficeText:
      'A file of changes that a phone without a network made. The office takes it once, then makes the reply for that phone.',
    notForOffice:
      'This file is for an officer’s phone: open it there in Sao Làng. Here only files of changes are taken.',
    openChoose: 'Choose a .slbundle file',
    passphrase: 'Passphrase (advised)',
    passphraseHint: 'Four words or more. Without it nobody can open the file, not even the office.',
    passphraseAsk: 'This file is locked',
    passphraseWrong: 'That is not the passphrase. Try again.',
    passphraseOpen: 'Open the file',
    lockedCarry:
      'You don’t know the passphrase? You can carry it all the same: give this file as it is to the office or to somebody who does.',
    withFiles: (count: number, size: string) => `With ${photos(count)} (${size})`,
    fileStep: (done: number, all: number) => `Photo or file ${done + 1} of ${all}`,
    shared: (name: string, files: number) =>
      `The file ${name} was passed on${files === 0 ? '' : `, with ${photos(files)}`}.`,
    saved: (name: string, files: number) =>
      `The file ${name}${files === 0 ? '' : `, with ${photos(files)},`} is in the downloads folder.`,
    cancelled: 'No file was made. Nothing has changed.',
    nothing: 'There is nothing to send.',
    kind: {
      copy: 'Copy of a phone',
      changes: 'Changes of a phone',
      reply: 'Reply of the office',
      self: 'Self-assessment of a producer',
    },
    from: (who: string, when: string) => `${who}, made ${when}`,
    unknownHolder: 'A phone not enrolled',
    count: (count: number) => (count === 1 ? '1 item' : `${count} items`),
    filesCount: (count: number) => photos(count),
    restore: 'Restore on this phone',
    restored: (records: number, changes: number, files: number) =>
      `${records} records and ${changes} unsent changes are back${files === 0 ? '' : `, and ${photos(files)}`}. If asked, enrol again so that they can be sent.`,
    restoredNothing: 'Everything in this copy is on this phone already.',
    restoredDamaged: (count: number) =>
      `${photos(count)} in the copy ${count === 1 ? 'was' : 'were'} cut off or altered and could not be brought back; the rest is good.`,
    restoreStopped: 'Stopped half-way. Open the copy again to go on; what has come back stays.',
    noRoom: (count: number) =>
      `${photos(count)} could not be kept: the phone is full. Make room, then open this file again.`,
    foreignCopy:
      'This copy is of another phone, and this phone holds work of its own. Two phones are never mixed: send what is here first, or open the copy on an empty phone.',
    handIn: 'Send to the office',
    handingIn: (done: number, all: number) => `Sending part ${done + 1} of ${all}`,
    handedIn: (taken: number, before: number, refused: number) =>
      [
        `The office took ${taken === 1 ? '1 change' : `${taken} changes`}`,
        before === 0 ? '' : `; ${before} it had before`,
        refused === 0 ? '' : `; ${refused} must be looked at on the phone they came from`,
        '.',
      ].join(''),
    replyText: 'Give the reply file to that phone, so that it knows what the office has.',
    replyGive: 'Make the reply file',
    stopped: (done: number) => `Stopped after ${done} parts. Open the file again to go on; nothing is sent twice.`,
    unreachable: (done: number) =>
      `No network yet; ${done} parts were sent. The rest is kept on this phone and goes by itself once there is a network; nothing is sent twice.`,
    needsEnrolment: 'This phone must be enrolled with the office, too, to pass it on.',
    takeReply: 'Take the reply in',
    replyTaken: (count: number, files: number) =>
      `The reply to ${count} changes${files === 0 ? '' : ` and ${photos(files)}`} was taken in.`,
    foreignReply: 'This reply is for another phone. Open it on the phone that made the changes.',
    staleReply: 'The office was restored after this reply. The changes stay on this phone and will be sent again.',
    noBundle: 'This file is not one of Sao Làng, or was not downloaded whole.',
    damaged: 'The file was cut off or altered on its way. Nothing of it is used; ask for the original.',
    newer: 'The file was made by a newer version. Update the app and open it again; the file is good.',
    failed: 'The file could not be made: the phone is full or the browser refused. The data on the phone is as it was.',
    carried: 'Files kept for other phones',
    carriedWaiting: 'Kept on this phone; it goes by itself once there is a network.',
    carriedFiles: (stored: number, all: number, waiting: number, refused: number) =>
      [
        `Photos and files with it: the office has ${stored} of ${all}`,
        waiting === 0 ? '' : `; ${waiting} wait to be sent`,
        refused === 0 ? '' : `; ${refused} it did not take, look at them on the phone they came from`,
        '.',
      ].join(''),
    carriedDamaged: (count: number) =>
      `${photos(count)} ${count === 1 ? 'was' : 'were'} cut off or altered on the way. Ask for the original and open it again; the rest is good.`,
    carriedComing: (count: number) =>
      `${photos(count)} ${count === 1 ? 'has' : 'have'} not been taken out yet. Open this file again to go on.`,
    carriedDrop: 'Take it off the list',
    stop: 'Stop',
    another: 'Open another file',
  },
})
