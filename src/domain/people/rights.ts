/** What a person may ask for about their own data (quyền của chủ thể dữ liệu cá nhân; Law 91/2025/QH15). */
export const RIGHTS = ['view', 'correct', 'export', 'withdraw', 'erase', 'restrict'] as const
export type Right = (typeof RIGHTS)[number]
