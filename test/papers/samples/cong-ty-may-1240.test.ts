import { describeSamplePapers } from './describe-sample-papers.ts'

describeSamplePapers('cong-ty-may-1240', { level: 'grassroots', form: 'delegate', case: 'elect' })
