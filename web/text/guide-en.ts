import type { Role } from '../../functions/domain/people/roles.ts'
import type { Guide } from './help.ts'

/** The guide's two pages for each role, in English. */
export const guideEn: Record<Role, Guide> = {
  curator: {
    lead: 'Send the roadmap and prove its activities in time.',
    pages: [
      {
        title: 'Send the roadmap',
        steps: [
          {
            title: 'Upload the same Word file',
            text: 'Open “Roadmaps” and choose the file that is already approved. Nothing has to be typed again. A table can also be pasted from Word or Excel.',
          },
          {
            title: 'Answer what is unclear',
            text: 'Nastavnik shows how it understood each deadline and what proves the activity. Where a deadline is unclear it asks. Any row can be corrected.',
            picture: 'draft',
          },
          {
            title: 'Check and send',
            text: 'You get a receipt with a number, and deadlines become tasks. If the roadmap changes, send a new version: what was sent stays.',
          },
        ],
      },
      {
        title: 'Prove an activity',
        steps: [
          {
            title: 'Open a task',
            text: 'What is urgent stands first: overdue, returned, due soon. A colour is always repeated in words.',
            picture: 'tasks',
          },
          {
            title: 'Attach a document, an address or a record',
            text: 'A photograph, a scan or a Word file; the page of the school’s site where it is published; or the day it was held. On a phone you can photograph papers: the pages become one PDF.',
            picture: 'submit',
          },
          {
            title: 'One document for several tasks',
            text: 'Mark the other tasks the same order proves. If a document is returned, the reason stands in the task.',
          },
          {
            title: 'Pairs, programmes and questionnaires',
            text: '“Mentoring” says what is missing: a consent, an order, a programme. What is entered there proves tasks by itself. In “Self-diagnostics” a questionnaire begins filled in with what is known.',
          },
        ],
      },
    ],
  },
  director: {
    lead: 'See what has been sent, and decide who is responsible for what.',
    pages: [
      {
        title: 'Know in a minute',
        steps: [
          {
            title: 'Five numbers on top',
            text: 'How much is overdue, returned, due soon, under review and accepted. Each number opens its list.',
            picture: 'tasks',
          },
          {
            title: 'The state of any day',
            text: 'Below the list of tasks give a day and see how things stood. The list can be downloaded for a report.',
          },
          {
            title: 'Pairs and indicators',
            text: '“Mentoring” shows who has no mentor, consent or programme. The school’s indicators are counted by themselves, and every number opens the rows behind it.',
          },
        ],
      },
      {
        title: 'People of the school',
        steps: [
          {
            title: 'Invite the curator and the deputies',
            text: 'Open “People”, give a name, an address and a role. The person gets a letter; no password is needed.',
            picture: 'people',
          },
          {
            title: 'Hand over',
            text: 'When somebody leaves, hand their role over: tasks and history stay with the school.',
          },
        ],
      },
    ],
  },
  deputy: {
    lead: 'Prove the activities assigned to you.',
    pages: [
      {
        title: 'My tasks',
        steps: [
          {
            title: 'Choose “Only mine”',
            text: 'The list keeps what the curator has assigned to you.',
            picture: 'tasks',
          },
          {
            title: 'There is no “Send evidence” button',
            text: 'Then the activity is not assigned to you. Ask the curator to assign it.',
          },
        ],
      },
      {
        title: 'Send evidence',
        steps: [
          {
            title: 'A document, an address or a record',
            text: 'Choose one of the three. The number and the day of a document may be left out.',
            picture: 'submit',
          },
          {
            title: 'Correct what was sent',
            text: 'Until the document is reviewed its receipt has “Correct”. After a return send a new one from the task.',
          },
        ],
      },
    ],
  },
  officer: {
    lead: 'See who has sent what, and review documents.',
    pages: [
      {
        title: 'Who has sent what',
        steps: [
          {
            title: 'Institutions',
            text: 'A row for each institution: how much is expected, sent, overdue and accepted. Every number opens the rows behind it. You can look at a past day and download.',
            picture: 'authority',
          },
          {
            title: 'Load the lists once',
            text: 'Paste institutions and people from Excel. Before anything is written you see what will be added and what is unclear.',
          },
        ],
      },
      {
        title: 'Review documents',
        steps: [
          {
            title: 'The review queue',
            text: 'The longest waiting come first. “Accept”, or “Return” with one sentence on what to mend: the school gets it in a letter.',
            picture: 'review',
          },
          {
            title: 'Move a deadline or waive',
            text: 'In a school’s task you can move the deadline or decide that the activity does not apply. The reason stays in the history.',
          },
          {
            title: 'Collect answers',
            text: 'In “Collections” choose a questionnaire, schools and a day. You see who has answered, and results make up a note. Reminders leave by themselves, and letters stay in a list.',
          },
        ],
      },
    ],
  },
  methodologist: {
    lead: 'See all institutions and help where it is hard.',
    pages: [
      {
        title: 'Where it is hard',
        steps: [
          {
            title: 'Institutions',
            text: 'Sort by overdue: you see whom to call. Pupils’ names are not shown here.',
            picture: 'authority',
          },
          {
            title: 'A school’s roadmap',
            text: 'Open an institution and its roadmap: the year is a strip, what is done is filled in.',
          },
          {
            title: 'Questionnaires and practices',
            text: 'Results of self-diagnostics show each school’s zones of risk. In “Practices” schools propose their best, and you score it.',
          },
        ],
      },
      {
        title: 'What you may do',
        steps: [
          {
            title: 'You see the review queue',
            text: 'Documents are accepted and returned by the education officer.',
            picture: 'review',
          },
          {
            title: 'An unclear deadline',
            text: 'On “Read a deadline” paste a phrase of a roadmap: you see which days follow from it, and why.',
          },
        ],
      },
    ],
  },
}
