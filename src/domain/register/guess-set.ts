import { CATALOGUE } from '../criteria/catalogue.ts'
import { foldText } from '../fold.ts'

/** A criteria set as a register's group and product name suggest it. group: the group names one set only. name: by the product's name. */
export interface GuessedSet {
  readonly set: number
  readonly how: 'group' | 'name'
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/**
 * Words of a group and the sets that they leave: the six industries of annex I of Decision 26/2026 and, of the earlier decisions, those that were called
 * otherwise. The narrower come first.
 */
const GROUPS: readonly (readonly [words: RegExp, sets: readonly number[]])[] = [
  [/rau|cu, ?qua|trai cay/, [1, 7]],
  [/thuy san|thit|trung|sua/, [2, 8]],
  [/tuoi song/, [1, 2]],
  [/tho|so che/, [3, 4]],
  [/gao|ngu coc/, [3, 6]],
  [/gia vi|nuoc cham/, [9, 10]],
  [/ca phe|ca cao/, [13]],
  [/\bche\b(?! bien)|\btra\b/, [11, 12]],
  [/khong con/, [16, 17]],
  [/co con|ruou|bia/, [14, 15]],
  [/do uong/, range(14, 17)],
  [/my pham/, [19]],
  [/tinh dau/, [20]],
  [/duoc lieu|thao duoc|thuc pham chuc nang/, range(18, 20)],
  [/vai|may mac|det/, [22]],
  [/thu cong|my nghe|luu niem|noi that|trang tri/, [21, 22]],
  [/canh|hoa\b/, range(23, 25)],
  [/du lich/, [26]],
  [/che bien/, range(5, 8)],
  [/thuc pham/, range(1, 13)],
]

/** Everyday words of a product's name and the set that they lead to, the telling ones first: "tinh bột nghệ" before "nghệ", "mắm ruốc" before "ruốc". */
const NAMES: readonly (readonly [words: RegExp, set: number])[] = [
  [/du lich|homestay|farmstay|diem den/, 26],
  [/tinh dau|dau tram/, 20],
  [/xa phong|dau goi|\bson\b|my pham|kem duong|nuoc rua|bot tam/, 19],
  [/nuoc khoang|nuoc uong dong|nuoc tinh khiet/, 16],
  [/ruou (vang|mui|trai|ngam|thuoc|dua|chuoi|sim|nho)|\bbia\b/, 15],
  [/ruou/, 14],
  [/mat (ong|mia|dua|hoa)/, 4],
  [/ca phe|ca cao|cacao|socola|so co la/, 13],
  [/(tra|che) (xanh|shan|tan cuong|olong|o long|bup|tuyet|kho|dinh)/, 11],
  [/che (vang|day|la|gai|thao|tam)|\btra\b|giao co lam/, 12],
  [/\bche\b/, 11],
  [/tinh bot nghe|\bmut\b|\bsay\b|tinh bot|dau (lac|phong|me|vung)|mang kho|kim chi|dua muoi/, 7],
  [/nuoc mam|\bmam\b|mam ruoc|\btuong\b|\bgiam\b|nuoc cham|sot/, 9],
  [
    /ruoc|\bnem\b|\bcha\b|\bgio\b|lap xuong|xuc xich|gac bep|mot nang|(ca|muc|tom|bo) kho|kho (ca|bo|ga|muc)|cao xuong|cha bong/,
    8,
  ],
  [/dong trung|vien (nang|hoan)|\bcao\b|bot an dam|duoc lieu|ha thu o|sam\b/, 18],
  [/\btieu\b|\bmuoi\b|\btoi\b|\bhanh\b|\bot\b|gia vi|\bnghe\b|bot nghe|\bgung\b/, 10],
  [/banh (chung|tet|gio|mi)|\bxoi\b|\bchao\b|an lien/, 5],
  [/\bbanh\b|\bbun\b|\bpho\b|\bmien\b|\bmi\b|ngu coc|\bbot\b/, 6],
  [/\bgao\b|\bnep\b|\bdau (xanh|den|do)\b|\blac\b|\bvung\b|\bngo\b/, 3],
  [/nuoc (ep|mat|yen|cot|sam|trai)|siro/, 17],
  [/tho cam|\blua\b|ao dai|\bvai\b|\bkhan\b/, 22],
  [/may tre|\btre\b|\bmay\b|dan lat|\bgom\b|\bgo\b|\bnon\b|chieu|choi dot|luc binh|dieu khac/, 21],
  [/bonsai|cay canh|cay the/, 24],
  [/chim canh|ca canh/, 25],
  [/\bhoa (lan|cuc|mai|dao|hong|ly)\b|\b(lan|cuc|mai) (vang|ho diep|chau)/, 23],
  [/\bthit\b|\btom\b|\btrung\b|\bca\b|\bga\b|\bmuc\b|\bsua\b|\bngheu\b|\bhau\b/, 2],
  [
    /\brau\b|\bnam\b|\bcam\b|buoi|\bdua\b|thanh long|chuoi|\bbo\b|\boi\b|thanh tra|\bxoai\b|\bmit\b|\bmang\b|\bkhoai\b|\bsen\b/,
    1,
  ],
]

/** The set that a product most likely belongs to; undefined where neither its group nor its name tells. */
export const guessSet = (product: string, group: string): GuessedSet | undefined => {
  const allowed = setsOfGroup(group)
  const [only] = allowed
  if (allowed.length === 1 && only !== undefined) return { set: only, how: 'group' }
  const folded = foldText(product)
  const named = NAMES.filter(([words]) => words.test(folded)).map(([, set]) => set)
  const set = named.find((one) => allowed.length === 0 || allowed.includes(one))
  return set === undefined ? undefined : { set, how: 'name' }
}

/** The sets that a group leaves, the most likely to be meant; none where the group says nothing. */
export const setsOfGroup = (group: string): readonly number[] => {
  const folded = foldText(group).trim()
  if (folded === '') return []
  const named = CATALOGUE.filter(({ name }) => foldText(name.vi) === folded || folded.endsWith(foldText(name.vi)))
  if (named.length === 1) return named.map(({ number }) => number)
  return GROUPS.find(([words]) => words.test(folded))?.[1] ?? []
}
