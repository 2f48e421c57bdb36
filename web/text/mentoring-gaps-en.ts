import type { MentoringGapWords } from './mentoring-gaps.ts'

/** The English of `mentoring-gaps.ts`. */
export const en: MentoringGapWords = {
  strength: { hard: 'Not allowed', missing: 'Missing', overdue: 'Overdue', soft: 'Check' },
  gap: {
    'published-without-consent': {
      title: 'The site names people who have not agreed to it',
      why: 'Take the page down, or enter a consent to publication.',
      action: 'Enter a consent to publication',
    },
    'take-down': {
      title: 'A consent to publication was withdrawn: take it off the site',
      why: 'There are three working days for it.',
      action: 'Say that it is taken down',
    },
    'mentor-is-mentee': {
      title: 'Mentor and mentee are one person',
      why: 'There is no such pair.',
      action: 'Replace the mentor',
    },
    'reverse-one-way': {
      title: 'A reverse pair has one direction only',
      why: 'Write what each teaches the other.',
      action: 'Write down both directions',
    },
    'mentor-vacant': {
      title: 'A pair or group has no mentor',
      why: 'Appoint another mentor, or end it.',
      action: 'Appoint a mentor',
    },
    'group-too-small': {
      title: 'A group has fewer than two mentees',
      why: 'Add a mentee, or write down that it is a pair now.',
      action: 'Add a mentee to the group',
    },
    'curator-order-missing': {
      title: 'There is no order appointing the curator',
      why: 'Mentoring in a school begins with it.',
      action: 'Enter the curator’s order',
    },
    'mentors-empty': {
      title: 'The register of mentors is empty',
      why: 'Add those who are ready to be mentors.',
      action: 'Add a mentor',
    },
    'mentees-empty': {
      title: 'The register of mentees is empty',
      why: 'Add those who need a mentor.',
      action: 'Add a mentee',
    },
    'data-consent-missing': {
      title: 'No consent to personal data being processed',
      why: 'It is needed before the register.',
      action: 'Enter consents to processing',
    },
    'guardian-consent-missing': {
      title: 'No consent of the legal representative',
      why: 'For a pupil under 18 the representative signs.',
      action: 'Enter representatives’ consents',
    },
    'mentee-unpaired': {
      title: 'A mentee has no pair yet',
      why: 'The search goes on until there is one.',
      action: 'Make a pair or group',
    },
    'support-missing': {
      title: 'A mentee without a pair has had no psychologist’s support',
      why: 'Say when it was given. What was talked about is not kept.',
      action: 'Record support',
    },
    'assignment-consent-missing': {
      title: 'No written consent of the mentor',
      why: 'It is signed not later than the order.',
      action: 'Enter the mentor’s consent',
    },
    'pair-order-missing': {
      title: 'A pair or group is not assigned by order',
      why: 'Enter number and date of the signed order.',
      action: 'Enter the order on pairs',
    },
    'amendment-missing': {
      title: 'No contract amendment with the mentor',
      why: 'The Labour Code, article 351.8, asks for content, term, form and pay.',
      action: 'Enter the amendment',
    },
    'amendment-incomplete': {
      title: 'A contract amendment does not state everything',
      why: 'Content, term, form and conditions of pay are needed.',
      action: 'Enter another amendment',
    },
    'programme-missing': {
      title: 'There is no personalised programme',
      why: 'An assigned pair or group has one.',
      action: 'Draw up the programme',
    },
    'programme-not-approved': {
      title: 'The programme is not approved',
      why: 'Add activities to the plan and approve it.',
      action: 'Go on with the programme',
    },
    'cancellation-in-force': {
      title: 'A cancellation has taken effect',
      why: 'Record how the pair ended.',
      action: 'Record the end',
    },
    'completion-missing': {
      title: 'The term is over and no end is recorded',
      why: 'Complete the programme, or extend it by mutual consent.',
      action: 'Complete or extend',
    },
    'programme-ending': {
      title: 'A programme ends soon',
      why: 'Prepare the final meeting and the results.',
      action: 'Open the programme',
    },
    'register-stale': {
      title: 'A register has not been looked through for a year',
      why: 'Look through the list and say that it is checked.',
      action: 'Open the register',
    },
    'programme-too-short': {
      title: 'A programme is shorter than three months',
      why: 'It usually takes three months to a year. Extend it by mutual consent.',
      action: 'Extend it',
    },
    'programme-too-long': {
      title: 'A programme is longer than a year and not extended',
      why: 'Longer than a year only by mutual consent.',
      action: 'Record an extension',
    },
    'speed-several-meetings': {
      title: 'Speed mentoring with more than one meeting',
      why: 'Speed mentoring is a single meeting: choose another kind.',
      action: 'Write down another kind',
    },
    'result-published-early': {
      title: 'Results were published before the programme was completed',
      why: 'Results are published afterwards.',
      action: 'Open the pairs',
    },
    'mentees-not-expected': {
      title: 'The school is said to have no mentees, and its register has some',
      why: 'Tell the authority, so that this is corrected.',
      action: 'Open the register of mentees',
    },
    'curator-not-deputy': {
      title: 'The curator is not a deputy head',
      why: 'The regulation suggests a deputy. It is not an error.',
      action: 'Open the list of people',
    },
    'site-document-missing': {
      title: 'A document of the site section is missing',
      why: 'Send it for its task of the roadmap.',
      action: 'Open the tasks',
    },
  },
}
