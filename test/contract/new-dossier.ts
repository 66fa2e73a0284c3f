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
