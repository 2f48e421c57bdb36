import { describeYear } from './describe-year.ts'

describeYear('a school year of sixty schools', { schools: 60, service: 'letter by letter' })
