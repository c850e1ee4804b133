import type { Form } from '../form.ts'
import { both, choice, LANGUAGES } from './lists.ts'

/** Ghi chép chuyến thăm: what was seen, advised and agreed at one visit. */
export const VISIT_NOTE: Form = {
  ...{ id: 'visit-note', version: '1', languages: LANGUAGES },
  title: both('Ghi chép chuyến thăm', 'Visit note'),
  lists: {
    purposes: [
      choice('survey', 'Khảo sát', 'Survey'),
      choice('advice', 'Hướng dẫn tại chỗ', 'Advice on site'),
      choice('dossier', 'Làm hồ sơ', 'Work on the dossier'),
      choice('check', 'Kiểm tra sau công nhận', 'Check after recognition'),
      choice('other', 'Việc khác', 'Other'),
    ],
  },
  nodes: [
    {
      ...{ kind: 'group', id: 'visit', isPage: true, label: both('Chuyến thăm', 'Visit') },
      nodes: [
        { kind: 'date', id: 'day', required: true, default: { expression: 'today()' }, label: both('Ngày', 'Day') },
        { kind: 'time', id: 'began', label: both('Bắt đầu lúc', 'Began at') },
        { kind: 'text', id: 'met', consent: 'contact', label: both('Đã gặp ai', 'Who was met') },
        { kind: 'select-many', id: 'purposes', list: 'purposes', label: both('Mục đích', 'Purpose') },
        {
          ...{ kind: 'text', id: 'purpose-other', relevant: "selected(${purposes}, 'other')" },
          label: both('Việc khác', 'Other purpose'),
        },
        {
          ...{ kind: 'geopoint', id: 'where', sensitive: true, consent: 'location' },
          label: both('Vị trí', 'Where'),
        },
      ],
    },
    {
      ...{ kind: 'group', id: 'seen', isPage: true, label: both('Ghi nhận', 'Findings') },
      nodes: [
        { kind: 'text', id: 'findings', appearance: 'multiline', label: both('Đã thấy gì', 'What was seen') },
        { kind: 'photo', id: 'photos', label: both('Ảnh', 'Photos') },
        { kind: 'audio', id: 'recording', label: both('Ghi âm', 'Recording') },
        { kind: 'text', id: 'advice', appearance: 'multiline', label: both('Đã hướng dẫn gì', 'Advice given') },
      ],
    },
    {
      ...{ kind: 'repeat', id: 'task', isPage: true, label: both('Việc đã hẹn', 'Agreed task') },
      nodes: [
        { kind: 'text', id: 'task-what', label: both('Việc gì', 'What') },
        { kind: 'text', id: 'task-who', label: both('Ai làm', 'Who') },
        {
          ...{ kind: 'date', id: 'task-by', constraint: '. >= ${day}', label: both('Trước ngày', 'By') },
          constraintMessage: both('Sau ngày thăm', 'After the day of the visit'),
        },
      ],
    },
    {
      ...{ kind: 'group', id: 'next', isPage: true, label: both('Kết thúc', 'Close') },
      nodes: [
        {
          ...{
            kind: 'date',
            id: 'next-visit',
            constraint: '. > ${day}',
            label: both('Hẹn thăm lại ngày', 'Next visit'),
          },
          constraintMessage: both('Sau ngày thăm', 'After the day of the visit'),
        },
        {
          kind: 'signature',
          id: 'visit-signature',
          consent: 'contact',
          label: both('Chữ ký chủ thể', 'Producer’s signature'),
        },
      ],
    },
  ],
}
