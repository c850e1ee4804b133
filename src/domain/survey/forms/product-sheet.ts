import type { Form, Group } from '../form.ts'
import { both, choice, LANGUAGES } from './lists.ts'

const PRODUCT: Group = {
  ...{ kind: 'group', id: 'product', isPage: true, label: both('Sản phẩm', 'Product') },
  nodes: [
    { kind: 'text', id: 'product-name', required: true, label: both('Tên trên nhãn', 'Name on the label') },
    {
      ...{ kind: 'text', id: 'specification', appearance: 'multiline' },
      label: both('Quy cách, tiêu chuẩn', 'Specification and standards'),
    },
    { kind: 'money', id: 'price', label: both('Giá bán một đơn vị', 'Price of one unit') },
    {
      ...{
        kind: 'barcode',
        id: 'barcode',
        label: both('Mã vạch hoặc mã truy xuất trên nhãn', 'Barcode or traceability code'),
      },
      hint: both('Quét, hoặc gõ số dưới vạch', 'Scan it, or type the number beneath'),
    },
    { kind: 'photo', id: 'label-photo', label: both('Ảnh bao bì và nhãn', 'Photos of package and label') },
    {
      ...{ kind: 'yes-no', id: 'bilingual' },
      label: both('Nhãn có tiếng Anh hoặc ngoại ngữ khác', 'Label also in English or another foreign language'),
    },
    {
      ...{ kind: 'yes-no', id: 'origin-sign' },
      label: both('Nhãn có dấu hiệu chỉ nguồn gốc địa lý của địa phương', 'Label carries a sign of its local origin'),
    },
  ],
}

const MAKING: Group = {
  ...{ kind: 'group', id: 'making', isPage: true, label: both('Sản xuất', 'Production') },
  nodes: [
    {
      ...{ kind: 'text', id: 'process', appearance: 'multiline' },
      label: both('Các công đoạn, công nghệ', 'Steps and technology'),
    },
    {
      ...{ kind: 'percent', id: 'grown-here' },
      label: both('Phần trồng, nuôi, đánh bắt trong xã', 'Share grown, raised or caught in the commune'),
      hint: both('Với sản phẩm tươi sống, hoa, cây, vật nuôi', 'For fresh products, flowers, plants, animals'),
    },
    {
      ...{ kind: 'select-many', id: 'environment', list: 'environment' },
      label: both('Bảo vệ môi trường', 'Environmental protection'),
    },
    {
      ...{ kind: 'yes-no', id: 'sustainable' },
      label: both('Dùng công nghệ theo hướng bền vững', 'Sustainable technology in use'),
      hint: both(
        'Tiết kiệm nguyên liệu, tái chế chất thải, tận dụng phụ phẩm…',
        'Saving material, recycling, using by-products…',
      ),
    },
    {
      ...{ kind: 'select-one', id: 'quality-control', list: 'controls' },
      label: both('Kiểm soát chất lượng nội bộ', 'Internal quality control'),
    },
  ],
}

const LINKAGE: Group = {
  ...{ kind: 'group', id: 'linkage', isPage: true, label: both('Liên kết', 'Linkage') },
  nodes: [
    {
      ...{ kind: 'percent', id: 'contract-share' },
      label: both('Phần sản lượng tiêu thụ có hợp đồng liên kết', 'Share of the volume sold under linkage contracts'),
    },
    {
      ...{
        kind: 'integer',
        id: 'contract-months',
        relevant: '${contract-share} > 0',
        constraint: '. >= 0 and . <= 600',
      },
      label: both('Hợp đồng đã chạy ổn định (tháng)', 'Months that the contracts have run steadily'),
      constraintMessage: both('Từ 0 đến 600 tháng', '0 to 600 months'),
    },
    {
      ...{ kind: 'file', id: 'contract-file', relevant: '${contract-share} > 0' },
      label: both('Hợp đồng (PDF)', 'Contract (PDF)'),
    },
  ],
}

const SALE: Group = {
  ...{ kind: 'group', id: 'sale', isPage: true, label: both('Bán hàng và quảng bá', 'Sales and promotion') },
  nodes: [
    {
      ...{ kind: 'select-one', id: 'sales-organisation', list: 'sales' },
      label: both('Ai phụ trách phân phối?', 'Who is in charge of sales?'),
    },
    {
      ...{ kind: 'integer', id: 'outlets', constraint: '. >= 0' },
      label: both('Số đại diện, đại lý ngoài xã', 'Agents and dealers beyond the commune'),
      constraintMessage: both('Từ 0 trở lên', '0 or more'),
    },
    {
      ...{ kind: 'integer', id: 'promotions', constraint: '. >= 0' },
      label: both('Số hoạt động quảng bá trong 12 tháng', 'Promotion activities in the last 12 months'),
      constraintMessage: both('Từ 0 trở lên', '0 or more'),
    },
    {
      ...{ kind: 'select-many', id: 'online', list: 'online', relevant: '${promotions} > 0' },
      label: both('Quảng bá trên mạng', 'Promotion on the internet'),
    },
    {
      ...{ kind: 'select-one', id: 'fairs', list: 'fairs', relevant: '${promotions} > 0' },
      label: both('Hội chợ, triển lãm xa nhất đã dự', 'Farthest fair or exhibition taken part in'),
    },
  ],
}

/** Phiếu sản phẩm: what a product is and how it is made and sold, as part I of form 02 and parts A and B of the criteria ask. */
export const PRODUCT_SHEET: Form = {
  ...{ id: 'product-sheet', version: '1', languages: LANGUAGES },
  title: both('Phiếu sản phẩm', 'Product sheet'),
  lists: {
    environment: [
      choice('papers', 'Có hồ sơ, thủ tục môi trường theo quy định', 'Environmental papers as the rules ask'),
      choice('waste', 'Có hồ sơ công trình thu gom, xử lý chất thải', 'Papers of waste collection and treatment works'),
      choice(
        'packaging',
        'Có minh chứng dùng bao gói thân thiện môi trường',
        'Proof of environmentally friendly packaging',
      ),
    ],
    controls: [
      choice('none', 'Không kiểm soát', 'No control'),
      choice('plan', 'Có kế hoạch kiểm soát nội bộ', 'An internal control plan'),
      choice('plan-traceable', 'Có kế hoạch, gắn với truy xuất nguồn gốc', 'A plan tied to traceability'),
    ],
    sales: [
      choice('nobody', 'Không ai', 'Nobody'),
      choice('person', 'Một người phụ trách', 'A person'),
      choice('department', 'Một bộ phận, phòng', 'A unit or department'),
      choice('department-it', 'Một bộ phận, có dùng công nghệ thông tin', 'A unit that uses information technology'),
    ],
    online: [
      choice('website', 'Website của cơ sở', 'A website of its own'),
      choice('social', 'Mạng xã hội', 'Social media'),
      choice('shop', 'Sàn thương mại điện tử', 'An e-commerce platform'),
    ],
    fairs: [
      choice('none', 'Chưa dự', 'None'),
      choice('province', 'Trong tỉnh', 'Within the province'),
      choice('country', 'Ngoài tỉnh', 'Beyond the province'),
      choice('abroad', 'Ngoài tỉnh và quốc tế', 'Beyond the province and abroad'),
    ],
  },
  nodes: [PRODUCT, MAKING, LINKAGE, SALE],
  instanceName: '${product-name}',
}
