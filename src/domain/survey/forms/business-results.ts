import type { Form, Repeat } from '../form.ts'
import { both, choice, LANGUAGES, ORIGINS, PLACES } from './lists.ts'

const YEARS: Repeat = {
  ...{ kind: 'repeat', id: 'year', isPage: true, label: both('Năm', 'Year') },
  nodes: [
    {
      ...{ kind: 'integer', id: 'year-number', required: true, constraint: '. >= 2000 and . <= 2100' },
      label: both('Năm', 'Year'),
      hint: both(
        'Hai năm gần nhất; năm thứ ba để xét tăng 2 năm liên tiếp',
        'The last two; a third shows two years of growth',
      ),
      constraintMessage: both('Năm có bốn chữ số', 'A year of four digits'),
    },
    { kind: 'decimal', id: 'output', constraint: '. >= 0', label: both('Sản lượng', 'Output') },
    { kind: 'text', id: 'output-unit', default: { text: 'kg' }, label: both('Đơn vị', 'Unit') },
    { kind: 'money', id: 'revenue', label: both('Doanh thu', 'Revenue') },
    {
      ...{
        kind: 'integer',
        id: 'profit',
        appearance: 'thousands-sep',
        label: both('Lợi nhuận (đồng)', 'Profit (dong)'),
      },
      hint: both('Lỗ thì gõ dấu trừ phía trước', 'Type a minus sign before a loss'),
    },
  ],
}

const MARKETS: Repeat = {
  ...{ kind: 'repeat', id: 'market', isPage: true, label: both('Thị trường', 'Market') },
  nodes: [
    {
      kind: 'select-one',
      id: 'market-place',
      list: 'places',
      required: true,
      label: both('Nơi bán', 'Where it is sold'),
    },
    { kind: 'select-one', id: 'market-channel', list: 'channels', label: both('Kênh bán', 'By which channel') },
    { kind: 'percent', id: 'market-share', label: both('Phần sản lượng', 'Share of the output') },
    {
      ...{ kind: 'yes-no', id: 'market-contract' },
      label: both('Có hợp đồng và minh chứng thực hiện', 'Contract and proof of delivery'),
    },
  ],
}

const MATERIALS: Repeat = {
  ...{ kind: 'repeat', id: 'material', isPage: true, label: both('Nguyên liệu', 'Raw material') },
  nodes: [
    { kind: 'text', id: 'material-name', required: true, label: both('Tên nguyên liệu', 'Which raw material') },
    {
      kind: 'select-one',
      id: 'material-origin',
      list: 'origins',
      required: true,
      label: both('Nguồn gốc', 'Its origin'),
    },
    {
      ...{ kind: 'percent', id: 'material-share', required: true },
      label: both('Phần trong toàn bộ nguyên liệu', 'Share of all raw material'),
    },
    { kind: 'text', id: 'material-supplier', label: both('Người cung cấp, vùng trồng', 'Supplier or growing area') },
  ],
}

/** Kết quả sản xuất, kinh doanh: part II of form 02, with the figures that growth, market and raw-material criteria ask for. */
export const BUSINESS_RESULTS: Form = {
  ...{ id: 'business-results', version: '1', languages: LANGUAGES },
  title: both('Kết quả sản xuất, kinh doanh', 'Production and business results'),
  lists: {
    places: PLACES,
    origins: ORIGINS,
    channels: [
      choice('direct', 'Bán trực tiếp', 'Direct'),
      choice('agents', 'Đại lý, cửa hàng', 'Agents and shops'),
      choice('supermarket', 'Siêu thị', 'Supermarkets'),
      choice('online', 'Thương mại điện tử', 'E-commerce'),
      choice('traders', 'Thương lái', 'Traders'),
    ],
  },
  nodes: [
    YEARS,
    MARKETS,
    MATERIALS,
    {
      ...{ kind: 'group', id: 'area', isPage: true, label: both('Vùng nguyên liệu', 'Raw-material area') },
      nodes: [
        {
          ...{ kind: 'calculated', id: 'material-sum', relevant: 'count(${material}) > 0' },
          calculation: 'round(sum(${material-share}), 1)',
        },
        {
          ...{ kind: 'note', id: 'material-note', relevant: '${material-sum} != "" and ${material-sum} != 100' },
          label: both(
            'Các nguyên liệu cộng lại là ${material-sum} %, chưa đúng 100 %. Xem lại trang Nguyên liệu.',
            'The raw materials sum to ${material-sum} %, not to 100 %. See page Raw material again.',
          ),
        },
        {
          ...{ kind: 'geoshape', id: 'plot', sensitive: true, consent: 'location' },
          label: both('Ranh giới vùng nguyên liệu', 'Boundary of the raw-material area'),
          hint: both('Đi vòng quanh, máy tự ghi điểm', 'Walk around it; points are noted by themselves'),
        },
        { kind: 'decimal', id: 'hectares', constraint: '. >= 0', label: both('Diện tích (ha)', 'Area (ha)') },
        {
          ...{ kind: 'text', id: 'changes', appearance: 'multiline' },
          label: both('Thay đổi về chất lượng, bao bì, công nghệ', 'Changes in quality, packaging, technology'),
        },
      ],
    },
  ],
}
