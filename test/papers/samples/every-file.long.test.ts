import { describeSamplePapers } from './describe-sample-papers.ts'

describeSamplePapers(
  'cong-doan-xa-2025',
  { level: 'commune', form: 'delegate', case: 'appoint' },
  true,
)
describeSamplePapers(
  'cong-ty-may-1240',
  { level: 'grassroots', form: 'delegate', case: 'elect' },
  true,
)
describeSamplePapers(
  'truong-mam-non-45',
  { level: 'grassroots', form: 'plenary', case: 'elect' },
  true,
)
