import { describeSamplePapers } from './describe-sample-papers.ts'

describeSamplePapers('tam-duong-xi', {
  level: 'immediate-superior',
  form: 'delegate',
  case: 'elect',
})
