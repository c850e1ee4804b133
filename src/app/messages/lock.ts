import { messages } from './language.ts'

/** Words of the lock: its screen, its secret, what happens when that is forgotten. */
export const lockMessages = messages({
  vi: {
    brand: 'Sao Làng',
    title: 'Mở khóa',
    titleOf: (name: string) => `Xin chào, ${name}`,
    who: 'Ai đang dùng máy?',
    first: 'Người dùng đầu tiên',
    others: 'Người khác',
    pin: 'Mã PIN',
    passphrase: 'Câu mật khẩu',
    show: 'Hiện',
    hide: 'Ẩn',
    open: 'Mở khóa',
    checking: 'Đang kiểm tra… Máy cũ có thể mất vài giây.',
    empty: 'Hãy nhập mã.',
    wrong: { pin: 'Mã PIN không đúng.', passphrase: 'Câu mật khẩu không đúng.' },
    wait: (left: string) => `Đã nhập sai nhiều lần. Thử lại sau ${left}. Dữ liệu không bị xóa.`,
    refused:
      'Máy chưa xác nhận được bạn. Hãy thử lại bằng vân tay, khuôn mặt hoặc khóa màn hình. Nếu khóa của máy đã bị đặt lại, bấm “Quên mã?” rồi mở bằng mã dự phòng đã ghi ra giấy.',
    cannot:
      'Khóa của máy (vân tay, khuôn mặt) không còn dùng được cho ứng dụng này. Hãy mở bằng mã dự phòng đã ghi ra giấy.',
    strongHint: 'Sau khi nhập, máy sẽ hỏi vân tay, khuôn mặt hoặc khóa màn hình.',
    again: 'Nhập lại mã vừa đặt',
    againText: 'Để chắc rằng bạn nhớ mã. Sau đó dữ liệu trên máy được khóa lại.',
    another: 'Đặt mã khác',
    forgot: 'Quên mã?',
    forgotTitle: 'Quên mã',
    forgotText: 'Nhập sai bao nhiêu lần cũng không bị xóa: hãy nghỉ một lát rồi thử lại.',
    spare: 'Mã dự phòng',
    spareHint: '24 ký tự đã ghi ra giấy, không phân biệt chữ hoa, chữ thường',
    spareOpen: 'Mở bằng mã dự phòng',
    spareWrong: 'Mã dự phòng không đúng. Hãy xem lại từng ký tự.',
    noSpare: 'Người dùng này chưa tạo mã dự phòng.',
    office: 'Nhờ văn phòng mở',
    noOffice:
      'Văn phòng chưa giữ được chìa dự phòng của người dùng này (máy chưa đăng ký, hoặc chưa có mạng từ khi đặt khóa).',
    officeText:
      'Đưa mã này cho người quản lý ở văn phòng, hoặc chép gửi cho họ (mã này không mở được gì nếu không có văn phòng). Họ mở trang Máy, mục “Mở khóa giúp”, rồi trả lại một đoạn mã. Mã trả lại chỉ dùng được trên máy này, một lần.',
    officeCode: 'Mã yêu cầu mở khóa',
    officeCopy: 'Chép mã để gửi',
    officeCopied: 'Đã chép',
    officeAnswer: 'Mã văn phòng trả lại',
    officeAnswerHint: 'Dán cả đoạn, bắt đầu bằng SL-TRA',
    officeWrong: 'Mã này không phải của yêu cầu trên máy này. Hãy dán lại cả đoạn, hoặc nhờ văn phòng làm lại.',
    afresh: 'Bắt đầu lại từ đầu',
    afreshText: (unsent: number) =>
      unsent === 0
        ? 'Xóa mọi dữ liệu của người dùng này khỏi máy. Những gì đã gửi vẫn ở văn phòng: đăng ký lại là tải về. Không còn gì chưa gửi.'
        : `Xóa mọi dữ liệu của người dùng này khỏi máy. Những gì đã gửi vẫn ở văn phòng: đăng ký lại là tải về. ${unsent} thay đổi hoặc tệp chưa gửi sẽ MẤT HẲN.`,
    afreshUnknown:
      'Xóa mọi dữ liệu của người dùng này khỏi máy. Không đếm được còn bao nhiêu thay đổi chưa gửi: những gì chưa gửi sẽ MẤT HẲN.',
    afreshSure: 'Xóa và bắt đầu lại?',
    afreshLast: (unsent: number) =>
      unsent === 0
        ? 'Dữ liệu trên máy này bị xóa, không lấy lại được bằng mã.'
        : `${unsent} thay đổi hoặc tệp chưa gửi sẽ mất, không ai lấy lại được.`,
    afreshType: (word: string) => `Gõ ${word} để xác nhận`,
    afreshWord: 'XOA',
    afreshDo: 'Xóa vĩnh viễn',
    cancel: 'Thôi',
    back: 'Quay lại',
    sealing: 'Đang khóa dữ liệu',
    unsealing: 'Đang bỏ khóa dữ liệu',
    sealingText:
      'Dữ liệu đang có trên máy được mã hóa từng phần. Cứ để màn hình mở; nếu máy tắt giữa chừng, lần mở sau sẽ làm tiếp, không mất gì.',
    sealingStep: (done: string, all: string) => `${done} trên ${all}`,
    sealingPause: 'Tạm dừng',
    sealingGoOn: 'Làm tiếp',
    sealingPaused: 'Đã tạm dừng. Dữ liệu còn nguyên; làm xong mới mở được ứng dụng.',
    sealingFull:
      'Máy không đủ chỗ để khóa dữ liệu. Hãy xóa bớt ảnh hoặc ứng dụng khác, rồi làm tiếp. Dữ liệu còn nguyên.',
    sealingFailed: 'Chưa làm xong được. Dữ liệu còn nguyên; hãy đóng các thẻ khác của ứng dụng rồi làm tiếp.',
    spareNew: 'Đặt mã mới',
    spareNewText: 'Đã mở được. Hãy đặt mã mới cho những lần sau.',
    spareNewDone: 'Lưu mã mới và mở',
  },
  en: {
    brand: 'Sao Làng',
    title: 'Unlock',
    titleOf: (name: string) => `Hello, ${name}`,
    who: 'Who is using this phone?',
    first: 'First user',
    others: 'Somebody else',
    pin: 'PIN',
    passphrase: 'Passphrase',
    show: 'Show',
    hide: 'Hide',
    open: 'Unlock',
    checking: 'Checking… An old phone may take a few seconds.',
    empty: 'Type it first.',
    wrong: { pin: 'This is not the PIN.', passphrase: 'This is not the passphrase.' },
    wait: (left: string) => `Wrong too often. Try again in ${left}. No data is deleted.`,
    refused:
      'The phone has not recognised you. Try again with fingerprint, face or screen lock. If the phone’s own lock was reset, press “Forgotten?” and open with the spare code that you wrote down.',
    cannot:
      'The phone’s own lock (fingerprint, face) no longer works for this app. Open with the spare code that you wrote down.',
    strongHint: 'Then the phone asks for fingerprint, face or screen lock.',
    again: 'Type once more what you have just set',
    againText: 'To be sure that you know it. Then the data on this phone is locked.',
    another: 'Set another',
    forgot: 'Forgotten?',
    forgotTitle: 'Forgotten',
    forgotText: 'However often you are wrong, nothing is deleted: take a rest and try again.',
    spare: 'Spare code',
    spareHint: '24 signs that you wrote down, capitals or not',
    spareOpen: 'Open with the spare code',
    spareWrong: 'This is not the spare code. Look at each sign.',
    noSpare: 'This user has made no spare code.',
    office: 'Ask the office to open',
    noOffice:
      'The office holds no spare key of this user (the phone is not enrolled, or had no network since the lock was set).',
    officeText:
      'Show this code to whoever manages the phones at the office, or copy it and send it (without the office it opens nothing). They open the page Devices, “Help to unlock”, and give back a text. That works on this phone only, and once.',
    officeCode: 'Request to unlock',
    officeCopy: 'Copy it to send',
    officeCopied: 'Copied',
    officeAnswer: 'The office’s answer',
    officeAnswerHint: 'Paste all of it; it begins with SL-TRA',
    officeWrong: 'This does not answer the request of this phone. Paste all of it, or ask the office again.',
    afresh: 'Start afresh',
    afreshText: (unsent: number) =>
      unsent === 0
        ? 'Deletes all data of this user from the phone. What was sent is at the office: enrol again and it comes back. Nothing is unsent.'
        : `Deletes all data of this user from the phone. What was sent is at the office: enrol again and it comes back. ${unsent} unsent changes or files will be LOST.`,
    afreshUnknown:
      'Deletes all data of this user from the phone. How much is unsent could not be counted: whatever is will be LOST.',
    afreshSure: 'Delete and start afresh?',
    afreshLast: (unsent: number) =>
      unsent === 0
        ? 'The data on this phone is deleted; no PIN brings it back.'
        : `${unsent} unsent changes or files are lost, and nobody can bring them back.`,
    afreshType: (word: string) => `Type ${word} to confirm`,
    afreshWord: 'DELETE',
    afreshDo: 'Delete for good',
    cancel: 'Cancel',
    back: 'Back',
    sealing: 'Locking the data',
    unsealing: 'Taking the lock off',
    sealingText:
      'What is on this phone is encrypted piece by piece. Keep the screen open; should the phone go off meanwhile, it goes on at the next opening, and nothing is lost.',
    sealingStep: (done: string, all: string) => `${done} of ${all}`,
    sealingPause: 'Pause',
    sealingGoOn: 'Go on',
    sealingPaused: 'Paused. All data is there; the app opens once this is done.',
    sealingFull:
      'There is too little room to lock the data. Remove photos or other apps, then go on. All data is there.',
    sealingFailed: 'This could not be finished. All data is there; close other tabs of the app, then go on.',
    spareNew: 'Set a new one',
    spareNewText: 'It is open. Set a new PIN or passphrase for the next times.',
    spareNewDone: 'Keep it and open',
  },
})
