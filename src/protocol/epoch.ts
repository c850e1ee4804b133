/**
 * The epoch that every answer carries names the office and, behind a dot, the life of its store: a store that was restored from a backup begins
 * another life, in which it may have lost what it had taken before (sync.md hazard 14).
 */
export const officeOf = (epoch: string): string => epoch.split('.', 1)[0] ?? ''
