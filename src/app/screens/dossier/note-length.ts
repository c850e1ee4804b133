/** Longest text that a dossier's field holds, as its record's schema has it. */
export const NOTE_LENGTH = 5_000
