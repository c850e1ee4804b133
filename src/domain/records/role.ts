import * as z from 'zod/mini'

/** What a person may be to the programme. */
export const ROLES = [
  /** cán bộ: extension officer, visits producers */
  'officer',
  /** cán bộ xã: checks dossiers for the commune's committee (Art. 7.2) */
  'commune',
  /** tổ tư vấn: studies dossiers for the council (Art. 7.3.c) */
  'consultant',
  /** thành viên hội đồng: scores (Art. 7.3.d) */
  'council',
  /** điều phối viên: the province's OCOP office (cơ quan tham mưu quản lý OCOP cấp tỉnh) */
  'coordinator',
  'administrator',
] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Whoever acts: a role, or a producer, who has no account. */
export const Actor = z.enum([...ROLES, 'producer'])
export type Actor = z.infer<typeof Actor>

/** Those who run the programme for a province. */
export const OFFICE: readonly Role[] = ['coordinator', 'administrator']

/** Those who check products after recognition (Art. 9.4), or write down what others have found. */
export const CHECKERS: readonly Role[] = ['commune', ...OFFICE]

/** Those who plan trainings and take attendance. */
export const TRAINERS: readonly Role[] = ['officer', ...OFFICE]

/** Roles that somebody may give to a device or an account: nobody raises another, or themselves through another, above their own. */
const GIVES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  coordinator: ROLES.filter((role) => role !== 'administrator'),
  administrator: ROLES,
}

export const givesOf = (role: Role): readonly Role[] => GIVES[role] ?? []
