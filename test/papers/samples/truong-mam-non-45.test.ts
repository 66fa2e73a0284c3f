import { describeSamplePapers } from './describe-sample-papers.ts'

describeSamplePapers('truong-mam-non-45', { level: 'grassroots', form: 'plenary', case: 'elect' })
