/** What the clerk types for a congress of her own. */
export const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const

/** Noted before people are imported. */
export const KEEPING_NOTE = {
  purpose: 'Tổ chức đại hội',
  responsible: 'Lò Thị Ánh, Chủ tịch',
  retainUntil: '2099-12-31',
} as const
