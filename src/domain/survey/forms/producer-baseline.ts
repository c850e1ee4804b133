import type { Form, Group } from '../form.ts'
import { CERTIFICATE_CARDS, CERTIFICATE_LEVELS, CERTIFICATE_SCOPES, CERTIFICATES } from './certificates.ts'
import { ETHNIC_GROUPS } from './ethnic-groups.ts'
import { both, choice, LANGUAGES, LEGAL_FORMS } from './lists.ts'

const GENERAL: Group = {
  ...{ kind: 'group', id: 'general', isPage: true, label: both('Thông tin chung', 'General data') },
  nodes: [
    { kind: 'text', id: 'name', required: true, label: both('Tên chủ thể', 'Name of the producer') },
    {
      ...{ kind: 'select-one', id: 'legal-form', list: 'legal-forms', required: true },
      label: both('Loại hình tổ chức', 'Legal form'),
    },
    {
      ...{ kind: 'percent', id: 'local-capital', relevant: "${legal-form} = 'joint-stock'", required: true },
      label: both('Vốn góp của người trong cộng đồng địa phương', 'Capital held by the local community'),
    },
    {
      ...{ kind: 'select-one', id: 'cooperative-rating', list: 'ratings', relevant: "${legal-form} = 'cooperative'" },
      label: both('Xếp loại hợp tác xã năm gần nhất', 'Last yearly rating of the cooperative'),
    },
    { kind: 'text', id: 'address', appearance: 'multiline', label: both('Địa chỉ', 'Address') },
    { kind: 'phone', id: 'phone', label: both('Điện thoại của chủ thể', 'Telephone of the producer') },
    {
      ...{ kind: 'text', id: 'email', label: both('Email', 'Email'), appearance: 'email' },
      constraint: "regex(., '^[^@ ]+@[^@ ]+[.][^@ ]+$')",
      constraintMessage: both('Email có dạng ten@noi.vn', 'An email looks like name@place.vn'),
    },
    {
      ...{ kind: 'geopoint', id: 'location', sensitive: true, consent: 'location' },
      label: both('Vị trí cơ sở', 'Where the site is'),
      hint: both('Đứng ngoài trời, gần cửa cơ sở', 'Stand outdoors, near the entrance'),
    },
    { kind: 'photo', id: 'premises', label: both('Ảnh cơ sở', 'Photo of the site') },
  ],
}

/** Form 02, part I, 5, and criterion "legal-representative": name and office by one consent, sex, ethnicity and disability by another. */
const REPRESENTATIVE: Group = {
  ...{ kind: 'group', id: 'representative', isPage: true },
  label: both('Người đại diện theo pháp luật', 'Legal representative'),
  nodes: [
    { kind: 'text', id: 'representative-name', consent: 'contact', label: both('Họ tên', 'Full name') },
    { kind: 'text', id: 'representative-position', consent: 'contact', label: both('Chức vụ', 'Position') },
    {
      ...{ kind: 'text', id: 'representative-home', consent: 'contact', appearance: 'multiline' },
      label: both('Địa chỉ thường trú', 'Permanent address'),
    },
    {
      ...{ kind: 'select-one', id: 'representative-sex', list: 'sexes', sensitive: true, consent: 'identity' },
      label: both('Giới tính', 'Sex'),
    },
    {
      ...{ kind: 'select-one', id: 'representative-ethnicity', list: 'ethnic-groups' },
      ...{ sensitive: true, consent: 'identity', label: both('Dân tộc', 'Ethnic group') },
    },
    {
      ...{ kind: 'yes-no', id: 'representative-disability', sensitive: true, consent: 'identity' },
      label: both('Là người khuyết tật', 'Has a disability'),
    },
  ],
}

const REGISTRATION: Group = {
  ...{ kind: 'group', id: 'registration', isPage: true, label: both('Đăng ký và lịch sử', 'Registration and history') },
  nodes: [
    { kind: 'yes-no', id: 'registered', label: both('Có giấy đăng ký kinh doanh', 'Has a business registration') },
    {
      ...{ kind: 'text', id: 'registration-number', relevant: "${registered} = 'yes'" },
      label: both('Số giấy đăng ký', 'Registration number'),
    },
    {
      ...{ kind: 'date', id: 'registered-on', relevant: "${registered} = 'yes'", constraint: '. <= today()' },
      constraintMessage: both('Ngày này chưa đến', 'This day is still to come'),
      label: both('Ngày thành lập hoặc đăng ký', 'Day of founding or registration'),
    },
    {
      ...{ kind: 'photo', id: 'registration-photo', relevant: "${registered} = 'yes'" },
      label: both('Ảnh giấy đăng ký', 'Photo of the registration'),
    },
    {
      ...{ kind: 'text', id: 'history', appearance: 'multiline', label: both('Lịch sử hình thành', 'History') },
      hint: both('Các giai đoạn hình thành và phát triển', 'How it began and grew'),
    },
    {
      ...{ kind: 'text', id: 'structure', appearance: 'multiline' },
      label: both('Cơ cấu tổ chức', 'Structure'),
      hint: both('Ban quản lý, tổ đội, số thành viên', 'Management, teams, number of members'),
    },
  ],
}

const LOCAL_SHARE_KNOWN = '${labour-total} > 0 and ${labour-local} != "" and ${labour-local} <= ${labour-total}'

const LABOUR: Group = {
  ...{ kind: 'group', id: 'labour', isPage: true, label: both('Lao động', 'Labour') },
  nodes: [
    {
      ...{ kind: 'integer', id: 'labour-total', constraint: '. >= 0', label: both('Tổng số lao động', 'All workers') },
      constraintMessage: both('Từ 0 trở lên', '0 or more'),
    },
    {
      ...{ kind: 'integer', id: 'labour-local', constraint: '. >= 0 and . <= ${labour-total}' },
      label: both('Trong đó là người trong xã', 'Of them from the commune'),
      constraintMessage: both('Không nhiều hơn tổng số ${labour-total}', 'Not more than all ${labour-total}'),
    },
    {
      ...{ kind: 'calculated', id: 'labour-share', relevant: LOCAL_SHARE_KNOWN },
      calculation: 'round(${labour-local} div ${labour-total} * 100, 1)',
    },
    {
      ...{ kind: 'note', id: 'labour-note', relevant: '${labour-share} != ""' },
      label: both(
        '${labour-share} % lao động là người trong xã',
        '${labour-share} % of the workers are from the commune',
      ),
    },
    {
      ...{ kind: 'integer', id: 'labour-women', constraint: '. >= 0 and . <= ${labour-total}' },
      label: both('Trong đó là nữ', 'Of them women'),
      constraintMessage: both('Không nhiều hơn tổng số ${labour-total}', 'Not more than all ${labour-total}'),
    },
  ],
}

/** Form 02, part I, 7 a to d. */
const CONDITIONS: Group = {
  ...{
    kind: 'group',
    id: 'conditions',
    isPage: true,
    label: both('Điều kiện và chứng nhận', 'Conditions and certificates'),
  },
  nodes: [
    {
      ...{
        kind: 'yes-no',
        id: 'food-safety',
        label: both('Đủ điều kiện an toàn thực phẩm', 'Food safety conditions met'),
      },
      hint: both('Giấy chứng nhận, hoặc thuộc diện miễn', 'A certificate, or free of the duty'),
    },
    {
      kind: 'yes-no',
      id: 'has-certificates',
      label: both('Có giấy chứng nhận chất lượng', 'Has quality certificates'),
    },
    CERTIFICATE_CARDS,
    {
      ...{ kind: 'select-many', id: 'intellectual-property', list: 'rights' },
      label: both('Sở hữu trí tuệ đã có', 'Intellectual property held'),
      constraint: "not(selected(., 'none') and count-selected(.) > 1)",
      constraintMessage: both('Chọn “Chưa có” thì không chọn mục khác', 'With “None” nothing else can be chosen'),
    },
    {
      ...{ kind: 'text', id: 'rights-other', relevant: "selected(${intellectual-property}, 'other')" },
      label: both('Sở hữu trí tuệ khác', 'Other right'),
    },
  ],
}

const CLOSE: Group = {
  ...{ kind: 'group', id: 'close', isPage: true, label: both('Kết thúc', 'Close') },
  nodes: [
    {
      kind: 'audio',
      id: 'remarks-audio',
      label: both('Ghi âm ý kiến của chủ thể', 'The producer’s remarks, recorded'),
    },
    {
      kind: 'text',
      id: 'remarks',
      appearance: 'multiline',
      label: both('Nhận xét của cán bộ', 'Remarks of the officer'),
    },
    {
      kind: 'text',
      id: 'signed-by',
      consent: 'contact',
      label: both('Người cung cấp thông tin', 'Who gave the answers'),
    },
    { kind: 'signature', id: 'signature', consent: 'contact', label: both('Chữ ký', 'Signature') },
  ],
}

/** Khảo sát ban đầu: general data of form 02 (Decision 26/2026, annex III), once for each producer and again when much has changed. */
export const PRODUCER_BASELINE: Form = {
  ...{ id: 'producer-baseline', version: '1', languages: LANGUAGES },
  title: both('Khảo sát chủ thể', 'Producer baseline'),
  lists: {
    'legal-forms': LEGAL_FORMS,
    'ethnic-groups': ETHNIC_GROUPS,
    certificates: CERTIFICATES,
    'certificate-scopes': CERTIFICATE_SCOPES,
    'certificate-levels': CERTIFICATE_LEVELS,
    sexes: [choice('male', 'Nam', 'Male'), choice('female', 'Nữ', 'Female')],
    ratings: [
      choice('good', 'Tốt', 'Good'),
      choice('fair', 'Khá', 'Fairly good'),
      choice('average', 'Trung bình', 'Average'),
      choice('weak', 'Yếu', 'Weak'),
      choice('none', 'Chưa xếp loại', 'Not rated'),
    ],
    rights: [
      choice('none', 'Chưa có', 'None'),
      choice('application', 'Đơn đăng ký nhãn hiệu đã được chấp nhận hợp lệ', 'Trademark application accepted'),
      choice('trademark', 'Giấy chứng nhận đăng ký nhãn hiệu', 'Trademark registration certificate'),
      choice(
        'origin-right',
        'Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể hoặc chứng nhận',
        'Recorded right to use a geographical indication, collective or certification mark',
      ),
      choice('patent', 'Bằng sáng chế hoặc giải pháp hữu ích', 'Patent or utility solution'),
      choice('design', 'Bằng độc quyền kiểu dáng công nghiệp', 'Industrial design patent'),
      choice('copyright', 'Giấy chứng nhận bản quyền tác giả', 'Copyright certificate'),
      choice('other', 'Khác', 'Other'),
    ],
  },
  nodes: [GENERAL, REPRESENTATIVE, REGISTRATION, LABOUR, CONDITIONS, CLOSE],
  instanceName: '${name}',
}
