import { describeSamplePapers } from './describe-sample-papers.ts'

describeSamplePapers('cong-doan-xa-2025', { level: 'commune', form: 'delegate', case: 'appoint' })
