import { foldText } from '../fold.ts'
import type { LegalForm } from '../records/producer.ts'

/** What offices shorten, as whole words, folded. */
const SHORT: Readonly<Record<string, string>> = {
  htx: 'hop tac xa',
  tht: 'to hop tac',
  thtsx: 'to hop tac san xuat',
  cty: 'cong ty',
  ct: 'cong ty',
  tnhh: 'trach nhiem huu han',
  mtv: 'mot thanh vien',
  cp: 'co phan',
  dntn: 'doanh nghiep tu nhan',
  dn: 'doanh nghiep',
  hkd: 'ho kinh doanh',
  hgd: 'ho gia dinh',
  cssx: 'co so san xuat',
  cs: 'co so',
  csxs: 'co so san xuat',
  nn: 'nong nghiep',
  sx: 'san xuat',
  kd: 'kinh doanh',
  tm: 'thuong mai',
  dv: 'dich vu',
  ts: 'thuy san',
  xnk: 'xuat nhap khau',
  xk: 'xuat khau',
  cb: 'che bien',
  sp: 'san pham',
  va: '',
}

/** Words that say what kind of organisation it is, not which; longest first. */
const KINDS = [
  'cong ty trach nhiem huu han mot thanh vien',
  'cong ty trach nhiem huu han',
  'cong ty co phan',
  'cong ty',
  'doanh nghiep tu nhan',
  'doanh nghiep',
  'lien hiep hop tac xa',
  'hop tac xa',
  'to hop tac',
  'co so san xuat',
  'co so',
  'ho kinh doanh',
  'ho san xuat',
  'ho gia dinh',
  'ho',
  'trang trai',
] as const

/** A name as it is compared: folded, without marks and needless words, abbreviations written out. */
export const nameKey = (name: string): string =>
  foldText(name)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .filter((word) => word !== '')
    .join(' ')

/** What remains of a producer's name without its kind of organisation. */
export const bareKey = (name: string): string => {
  const key = nameKey(name)
  const kind = KINDS.find((one) => key === one || key.startsWith(`${one} `))
  const bare = kind === undefined ? key : key.slice(kind.length).trim()
  return bare === '' ? key : bare
}

/** A decision by its number alone: "QĐ số 123/QĐ-UBND ngày 5/3/2021" and "123/QĐ-UBND" are one. */
export const decisionKey = (text: string): string => {
  const folded = foldText(text)
  const number = /\d+\s*(\/\s*\d{4}\s*)?\/\s*[a-z][a-z-]*/.exec(folded)?.[0] ?? folded
  return number.replaceAll(/\s+/g, '')
}

/** Signs of the folded text of a producer's kind and its name by which its legal form is known, the surest first. */
const FORMS: readonly (readonly [words: RegExp, form: LegalForm])[] = [
  [/to hop tac/, 'cooperative-group'],
  [/hop tac xa/, 'cooperative'],
  [/trung tam dieu hanh|ban quan ly/, 'operating-centre'],
  [/hiep hoi|^hoi\b/, 'association'],
  [/cong ty|doanh nghiep|trach nhiem huu han/, 'enterprise'],
  [/trang trai/, 'farm'],
  [/^ho\b|ho kinh doanh|ho gia dinh|ho san xuat|co so/, 'household'],
]

/** The legal form by the column that names it, else by the name itself; undefined when neither tells. */
export const legalFormOf = (form: string, name: string): LegalForm | undefined =>
  [form, name]
    .map((text) => nameKey(text))
    .map((key) => FORMS.find(([words]) => words.test(key))?.[1])
    .find((found) => found !== undefined)
