import { messages } from './language.ts'

/** What happened, what is safe, what to do: one sentence or two for every code that the office can answer with. */
export const problemMessages = messages({
  vi: {
    malformed:
      'Văn phòng không đọc được nội dung gửi lên. Dữ liệu vẫn an toàn trên máy; hãy cập nhật ứng dụng rồi gửi lại.',
    'too-large': 'Gói gửi quá lớn. Dữ liệu vẫn ở trên máy; ứng dụng sẽ tự chia nhỏ và gửi lại.',
    unauthorised: 'Văn phòng chưa nhận ra máy này. Mọi dữ liệu vẫn ở trên máy; hãy đăng ký lại máy để gửi tiếp.',
    'device-revoked':
      'Văn phòng đã ngừng quyền gửi của máy này. Dữ liệu vẫn ở trên máy; hãy liên hệ văn phòng để lấy mã đăng ký mới.',
    'token-expired': 'Máy chưa gia hạn được phiên gửi. Mọi dữ liệu vẫn ở trên máy; ứng dụng sẽ tự thử lại.',
    'nonce-stale': 'Mạng chậm nên văn phòng chưa xác nhận máy. Mọi dữ liệu vẫn ở trên máy; ứng dụng sẽ tự thử lại.',
    'device-taken':
      'Máy này trùng với một máy đã đăng ký. Chưa có gì thay đổi; hãy nhờ văn phòng mở mục Máy, tìm máy cũ, tạo “Mã đăng ký lại”.',
    unproven:
      'Văn phòng không xác nhận được tệp này là của máy ghi trong tệp: máy đó đã đăng ký lại, hoặc tệp bị sửa. Chưa nhận gì; hãy tạo lại tệp trên máy đó.',
    forbidden: 'Bạn không có quyền làm việc này. Không có gì thay đổi; hãy nhờ người quản trị.',
    'out-of-scope':
      'Xã, phường này nằm ngoài phạm vi của máy. Thay đổi vẫn ở trên máy; hãy nhờ văn phòng mở thêm địa bàn.',
    'protocol-unsupported': 'Phiên bản ứng dụng và máy chủ không khớp. Dữ liệu vẫn an toàn; hãy cập nhật ứng dụng.',
    'schema-unsupported': 'Máy chủ cũ hơn ứng dụng này. Thay đổi vẫn ở trên máy và sẽ gửi được khi máy chủ cập nhật.',
    'invalid-data': 'Có ô chưa đúng. Những gì bạn nhập vẫn còn; hãy sửa các ô được nêu rồi gửi lại.',
    'record-missing':
      'Văn phòng không còn hồ sơ này. Thay đổi vẫn ở trên máy; gửi lại để khôi phục hồ sơ, hoặc bỏ thay đổi.',
    finalised: 'Bản đánh giá đã chốt nên không sửa được. Hãy lập bản đánh giá mới để sửa.',
    'step-taken':
      'Người khác đã làm bước này của hồ sơ trước bạn. Nội dung bạn ghi vẫn ở trên máy; hãy mở hồ sơ xem kết quả, rồi bỏ bước này hoặc làm bước kế tiếp.',
    'out-of-turn':
      'Hồ sơ không còn ở bước này, hoặc một bước trước đó chưa đến văn phòng. Nội dung bạn ghi vẫn ở trên máy; hãy mở hồ sơ kiểm tra rồi gửi lại, hoặc bỏ.',
    locked:
      'Phần này đã khóa: hồ sơ đã nộp, kế hoạch đã thống nhất, buổi tập huấn đã hủy, hoặc giấy chứng nhận đang hay đã bị thu hồi. Nội dung bạn ghi vẫn ở trên máy. Với hồ sơ, hãy nhờ nơi đang giữ trả lại, hoặc lập hồ sơ đính chính có nêu lý do; với kế hoạch, hãy lập kế hoạch mới thay thế; với buổi tập huấn, hãy nhờ văn phòng lên lịch lại rồi gửi lại; với giấy chứng nhận, hãy bỏ thay đổi này.',
    'not-complete': 'Còn thiếu nội dung cần cho bước này. Chưa gửi gì đi; hãy bổ sung phần được nêu rồi làm lại.',
    'not-member':
      'Tên đăng ký của máy này không khớp với tên thành viên hội đồng của phiếu. Phiếu vẫn ở trên máy; báo thư ký sửa tên trong danh sách hội đồng, rồi bấm gửi lại.',
    'sheet-late':
      'Phiếu về tới văn phòng sau khi hội đồng đã mở phiếu, nên không được tính. Phiếu vẫn còn nguyên trên máy; hãy báo thư ký: ý kiến của bạn được ghi vào biên bản, hoặc dùng lại phiếu này nếu hội đồng chấm lại.',
    'sheet-taken':
      'Thành viên này đã có phiếu của lần chấm này ghi ở nơi khác (trên máy của thành viên, hoặc phiếu giấy do văn phòng nhập). Nội dung bạn ghi vẫn ở trên máy; hãy đối chiếu với thư ký, rồi bỏ bản thừa.',
    'sheet-left-out':
      'Vừa có thêm phiếu nộp về mà lần mở này chưa tính. Chưa phiếu nào được mở; hãy đồng bộ rồi mở lại cho đủ.',
    sealed:
      'Phiếu này còn niêm phong nên máy chưa có nội dung. Không có gì thay đổi; hãy chờ chủ tịch hội đồng mở phiếu.',
    settled:
      'Người khác đã ghi nhận thống nhất ý kiến này trước bạn. Không mất gì; hãy bỏ thay đổi này, cần bàn tiếp thì viết ý kiến mới.',
    said: 'Ý kiến đã viết thì giữ nguyên, không sửa được. Hãy viết ý kiến mới; nội dung bạn ghi vẫn ở trên máy.',
    'key-reuse': 'Thay đổi này trùng mã với một thay đổi khác. Dữ liệu vẫn ở trên máy; hãy bấm gửi lại.',
    'sequence-reuse': 'Số thứ tự của thay đổi đã được dùng. Dữ liệu vẫn ở trên máy; hãy bấm gửi lại.',
    'wrong-device': 'Thay đổi này do máy khác ghi. Dữ liệu vẫn ở trên máy; hãy bấm gửi lại.',
    'base-missing': 'Thiếu một thay đổi trước đó. Dữ liệu vẫn ở trên máy; hãy bấm gửi lại.',
    'code-invalid': 'Mã không đúng, đã dùng hoặc quá 15 phút. Hãy xin văn phòng mã mới.',
    'sign-in-failed': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy thử lại.',
    'password-refused': 'Mật khẩu chưa dùng được: mật khẩu cũ chưa đúng, hoặc mật khẩu mới dễ đoán. Mật khẩu chưa đổi.',
    'too-many-requests': 'Thử quá nhiều lần. Hãy đợi một lúc rồi thử lại.',
    'name-taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    'not-found': 'Không tìm thấy. Có thể đã bị gỡ; hãy tải lại danh sách.',
    internal: 'Máy chủ gặp lỗi, chưa ghi gì cả. Dữ liệu vẫn ở trên máy; ứng dụng sẽ tự thử lại.',
    unreachable: 'Chưa kết nối được với văn phòng. Mọi dữ liệu vẫn ở trên máy; hãy thử lại khi có mạng.',
  },
  en: {
    malformed:
      'The office could not read what was sent. Your data is safe on this phone; update the app, then send again.',
    'too-large': 'The package is too large. Your data is on this phone; the app will split it and send again.',
    unauthorised: 'The office does not know this phone yet. All data is on the phone; enrol it again to go on sending.',
    'device-revoked':
      'The office has stopped this phone from sending. All data is on the phone; ask the office for a new enrolment code.',
    'token-expired': 'Access could not be renewed. All data is on the phone; the app will try again by itself.',
    'nonce-stale':
      'The network was too slow to renew access. All data is on the phone; the app will try again by itself.',
    'device-taken':
      'This phone is the same as one that is enrolled. Nothing has changed; ask the office to find that one under Devices and make a “Code for this device”.',
    unproven:
      'The office cannot tell that this file is of the phone it names: that phone was enrolled anew since, or the file was altered. Nothing was taken; make the file again on that phone.',
    forbidden: 'You may not do this. Nothing has changed; ask an administrator.',
    'out-of-scope':
      'This commune is outside what this phone holds. The change is on the phone; ask the office to add the area.',
    'protocol-unsupported': 'App and server do not match. Your data is safe; update the app.',
    'schema-unsupported':
      'The server is older than this app. The change is on the phone and will go once the server is updated.',
    'invalid-data': 'A field is not right. What you typed is still there; mend the fields named, then send again.',
    'record-missing':
      'The office no longer has this record. The change is on the phone; send it again to bring the record back, or give it up.',
    finalised: 'The assessment is final and cannot be changed. Make a new one to correct it.',
    'step-taken':
      'Somebody else took this step of the dossier before you. What you wrote is on this phone; open the dossier to see what came of it, then give this step up or take the next one.',
    'out-of-turn':
      'The dossier is no longer at this step, or a step before it has not reached the office. What you wrote is on this phone; open the dossier, then send again or give it up.',
    locked:
      'This part is closed: the dossier has been filed, the plan was agreed on, the training was called off, or the certificate is being withdrawn or was. What you wrote is on this phone. Ask whoever holds the dossier to return it, or make one that corrects it and says why; make a new plan that takes the place of the old; ask the office to plan the training again, then send again; of a certificate, give the change up.',
    'not-complete': 'Something that this step needs is missing. Nothing was sent; add what is named, then try again.',
    'not-member':
      'The name that this phone is enrolled under is not the council member’s whose sheet this is. The sheet is on the phone; ask the secretary to mend the name in the council’s list, then send again.',
    'sheet-late':
      'The sheet reached the office after the council had opened its sheets, so it does not count. It is whole on this phone; tell the secretary: your view goes into the minutes, or take this sheet over if the council scores again.',
    'sheet-taken':
      'This member has a sheet of this scoring that was written elsewhere (on the member’s device, or typed in from paper by the office). What you wrote is on this phone; compare it with the secretary, then give the spare one up.',
    'sheet-left-out':
      'Another sheet has just come in that this opening leaves out. No sheet was opened; fetch what is new, then open them all.',
    sealed:
      'This sheet is still sealed, so its content is not here. Nothing has changed; wait until the chair opens it.',
    settled:
      'Somebody else called this comment settled before you. Nothing is lost; give this change up, and write a new comment to go on talking.',
    said: 'What was said stays as it was. Write a new comment; what you wrote is on this phone.',
    'key-reuse': 'This change has the id of another one. Your data is on the phone; send it again.',
    'sequence-reuse': 'The number of this change was used before. Your data is on the phone; send it again.',
    'wrong-device': 'This change was written by another phone. Your data is on the phone; send it again.',
    'base-missing': 'An earlier change is missing. Your data is on the phone; send it again.',
    'code-invalid': 'The code is wrong, used, or older than 15 minutes. Ask the office for a new one.',
    'sign-in-failed': 'User name or password is wrong. Try again.',
    'password-refused':
      'The password cannot be used: the old one is wrong, or the new one is easy to guess. Nothing has changed.',
    'too-many-requests': 'Too many tries. Wait a while, then try again.',
    'name-taken': 'That user name is taken. Choose another.',
    'not-found': 'Not found. It may have been removed; load the list again.',
    internal: 'The server failed and wrote nothing. Your data is on the phone; the app will try again by itself.',
    unreachable: 'The office could not be reached. All data is on the phone; try again when there is a network.',
  },
})
