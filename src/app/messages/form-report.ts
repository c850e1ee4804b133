import { messages } from './language.ts'

/** Words of what the import of a form did not take as it was, and of what stops it. */
export const formReportMessages = messages({
  vi: {
    code: {
      'unknown-type': (what: string) => `Không có loại câu hỏi “${what}”. Kiểm tra lại cách viết ở cột type.`,
      'unsupported-type': (what: string) => `Ứng dụng chưa làm được loại câu hỏi “${what}”.`,
      'unsupported-column': (what: string) => `Ứng dụng chưa dùng cột này (ô đang ghi “${what}”).`,
      'unknown-column': (what: string) => `Không biết cột “${what}”. Nếu là cột của XLSForm, kiểm tra lại cách viết.`,
      'unsupported-parameter': (what: string) => `Ứng dụng chưa dùng tham số “${what}”.`,
      'unsupported-setting': (what: string) => `Ứng dụng chưa dùng cài đặt này (ô đang ghi “${what}”).`,
      'missing-type': (what: string) =>
        `Dòng “${what}” không có loại ở cột type. Ô gộp chỉ giữ chữ ở ô đầu: hãy bỏ gộp ô.`,
      'missing-name': (what: string) =>
        `Dòng “${what}” không có tên ở cột name. Ô gộp chỉ giữ chữ ở ô đầu: hãy bỏ gộp ô.`,
      'unusable-name': (what: string) => `Tên “${what}” không dùng được: tên bắt đầu bằng chữ, không có dấu cách.`,
      'name-twice': (what: string) => `Tên “${what}” có hai lần.`,
      'missing-list': (what: string) => `Trang choices không có danh sách “${what}”.`,
      'choice-without-list': (what: string) => `Lựa chọn “${what}” không thuộc danh sách nào (cột list_name trống).`,
      'choice-without-name': (what: string) => `Lựa chọn “${what}” không có mã ở cột name.`,
      'choice-twice': (what: string) => `Mã lựa chọn “${what}” có hai lần trong một danh sách.`,
      expression: (what: string) => `Công thức chưa dùng được, ở chỗ “${what}”.`,
      'missing-trigger': (what: string) => `Cột trigger nhắc đến câu “${what}” không có trong phiếu.`,
    },
    effect: {
      'question-left-out': 'Bỏ câu hỏi này',
      'choice-left-out': 'Bỏ lựa chọn này',
      'rule-left-out': 'Bỏ quy tắc này, câu hỏi vẫn hỏi',
      ignored: 'Bỏ qua, không ảnh hưởng câu hỏi',
      renamed: 'Đã đặt tên khác',
      approximated: 'Làm gần giống',
    },
    expression: {
      unreadable: (what: string) => `Không đọc được “${what}” trong công thức.`,
      unexpected: (what: string) => `“${what}” đặt sai chỗ trong công thức; có thể thiếu dấu ngoặc hoặc dấu nháy.`,
      'too-deep': () => 'Công thức lồng nhau quá nhiều lớp.',
      'unknown-function': (what: string) => `Không có hàm “${what}”.`,
      'unsupported-function': (what: string) => `Ứng dụng chưa có hàm “${what}”.`,
      'wrong-argument-count': (what: string) => `Hàm “${what}” thiếu hoặc thừa giá trị trong ngoặc.`,
      'wrong-argument': (what: string) => `Hàm “${what}” không nhận giá trị kiểu này.`,
      'unsupported-path': (what: string) => `Ứng dụng chưa hiểu đường dẫn “${what}”.`,
      'unknown-reference': (what: string) => `Công thức nhắc đến câu “${what}” không có trong phiếu.`,
      'ambiguous-reference': (what: string) => `Có nhiều câu tên “${what}”, không rõ công thức nói câu nào.`,
      'unknown-list': (what: string) => `Công thức nhắc đến danh sách “${what}” không có trong phiếu.`,
    },
    problem: {
      sheetMissing: (sheet: string, found: string) =>
        `Tệp không có trang tính “${sheet}”, nên không phải mẫu XLSForm. Các trang đang có: ${found}.`,
      columnMissing: (sheet: string, column: string) =>
        `Trang “${sheet}” thiếu cột “${column}”. Dòng đầu của trang phải là tên các cột.`,
      nothingAsked: 'Phiếu không có câu hỏi nào dùng được.',
      unbalanced: (sheet: string, row: number, what: string) =>
        `Trang “${sheet}”, dòng ${row}: “${what}” không có dòng mở hoặc đóng đi cùng. Mỗi “begin” cần một “end”.`,
      tooDeep: (sheet: string, row: number) => `Trang “${sheet}”, dòng ${row}: các nhóm lồng nhau quá nhiều lớp.`,
      cycle: (nodes: string, rows: string) =>
        `Các câu này tính quanh quẩn, câu nọ chờ câu kia: ${nodes} (dòng ${rows}). Hãy sửa công thức của một câu.`,
      unusableForm: (field: string) => `Phần “${field}” của phiếu không đúng dạng hoặc quá dài.`,
    },
    unreadable: {
      'too-large': 'Tệp quá lớn để là một mẫu phiếu (quá 10 MB, hoặc bung ra quá 100 MB).',
      'not-a-workbook': 'Đây không phải tệp Excel (.xlsx).',
      'old-workbook': 'Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel và lưu lại thành .xlsx.',
      'broken-workbook': 'Tệp .xlsx này bị hỏng, không mở được. Hãy lấy lại tệp gốc hoặc mở bằng Excel và lưu lại.',
    },
  },
  en: {
    code: {
      'unknown-type': (what: string) => `There is no question type “${what}”. Check its spelling in the column type.`,
      'unsupported-type': (what: string) => `The app cannot ask questions of type “${what}” yet.`,
      'unsupported-column': (what: string) => `The app has no use for this column yet (the cell says “${what}”).`,
      'unknown-column': (what: string) =>
        `The column “${what}” is not known. If it is one of XLSForm, check its spelling.`,
      'unsupported-parameter': (what: string) => `The app has no use for the parameter “${what}” yet.`,
      'unsupported-setting': (what: string) => `The app has no use for this setting yet (the cell says “${what}”).`,
      'missing-type': (what: string) =>
        `The row “${what}” has no type. Merged cells keep their words in the first one only: unmerge them.`,
      'missing-name': (what: string) =>
        `The row “${what}” has no name. Merged cells keep their words in the first one only: unmerge them.`,
      'unusable-name': (what: string) =>
        `The name “${what}” cannot be used: it begins with a letter and has no spaces.`,
      'name-twice': (what: string) => `The name “${what}” is there twice.`,
      'missing-list': (what: string) => `The sheet choices has no list “${what}”.`,
      'choice-without-list': (what: string) => `The choice “${what}” belongs to no list (list_name is empty).`,
      'choice-without-name': (what: string) => `The choice “${what}” has no code in the column name.`,
      'choice-twice': (what: string) => `The choice code “${what}” is twice in one list.`,
      expression: (what: string) => `The formula cannot be used, at “${what}”.`,
      'missing-trigger': (what: string) => `The column trigger speaks of the question “${what}”, which is not there.`,
    },
    effect: {
      'question-left-out': 'Question left out',
      'choice-left-out': 'Choice left out',
      'rule-left-out': 'Rule left out, the question is asked',
      ignored: 'Passed over, no question is touched',
      renamed: 'Given another name',
      approximated: 'Done nearly so',
    },
    expression: {
      unreadable: (what: string) => `“${what}” in the formula cannot be read.`,
      unexpected: (what: string) => `“${what}” is out of place in the formula; perhaps a bracket or quote is missing.`,
      'too-deep': () => 'The formula is nested too deep.',
      'unknown-function': (what: string) => `There is no function “${what}”.`,
      'unsupported-function': (what: string) => `The app does not have the function “${what}” yet.`,
      'wrong-argument-count': (what: string) =>
        `The function “${what}” has too few or too many values in its brackets.`,
      'wrong-argument': (what: string) => `The function “${what}” does not take a value of this kind.`,
      'unsupported-path': (what: string) => `The app does not understand the path “${what}” yet.`,
      'unknown-reference': (what: string) => `The formula speaks of the question “${what}”, which is not there.`,
      'ambiguous-reference': (what: string) =>
        `Several questions are called “${what}”; it is not clear which is meant.`,
      'unknown-list': (what: string) => `The formula speaks of the list “${what}”, which is not there.`,
    },
    problem: {
      sheetMissing: (sheet: string, found: string) =>
        `The file has no sheet “${sheet}”, so it is no XLSForm. Its sheets are: ${found}.`,
      columnMissing: (sheet: string, column: string) =>
        `The sheet “${sheet}” has no column “${column}”. Its first row must be the names of the columns.`,
      nothingAsked: 'The form has no question that can be used.',
      unbalanced: (sheet: string, row: number, what: string) =>
        `Sheet “${sheet}”, row ${row}: “${what}” has no partner. Each “begin” needs an “end”.`,
      tooDeep: (sheet: string, row: number) => `Sheet “${sheet}”, row ${row}: groups are nested too deep.`,
      cycle: (nodes: string, rows: string) =>
        `These questions wait for one another in a circle: ${nodes} (rows ${rows}). Change the formula of one of them.`,
      unusableForm: (field: string) => `The part “${field}” of the form is not as it should be, or too long.`,
    },
    unreadable: {
      'too-large': 'The file is too large to be a form (more than 10 MB, or more than 100 MB unpacked).',
      'not-a-workbook': 'This is no Excel file (.xlsx).',
      'old-workbook':
        'This is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx with Excel.',
      'broken-workbook':
        'This .xlsx file is broken and cannot be opened. Get the original again, or save it anew with Excel.',
    },
  },
})
