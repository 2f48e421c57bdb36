import { describeYear } from './describe-year.ts'

describeYear('a school year of sixty schools whose letters leave in batches', {
  schools: 60,
  service: 'in batches',
})
