import type { ConsentKind, PublishableField } from '../../functions/domain/mentorship/consent.ts'
import type {
  CompletionReason,
  FormCode,
  KindCode,
  MeetingKind,
} from '../../functions/domain/mentorship/mentoring-forms.ts'
import type {
  MentorshipEventKind,
  MentorshipStatus,
} from '../../functions/domain/mentorship/mentorship.ts'
import type { ParticipantKind } from '../../functions/domain/mentorship/participant.ts'
import type { ProgrammeStatus } from '../../functions/domain/mentorship/programme.ts'
import type {
  AmendmentPoint,
  OrderKind,
  Register,
} from '../../functions/domain/mentorship/signed-order.ts'

/** The names of everything mentoring counts and lists (DOMAIN 3.3, 3.6). */
const ru = {
  participantKind: {
    teacher: 'Педагог',
    pupil: 'Ученик',
    outside: 'Приглашённый: работодатель, преподаватель вуза, студент',
  } satisfies Record<ParticipantKind, string>,
  form: {
    teacher_teacher: 'педагог — педагог',
    head_teacher: 'руководитель — педагог',
    lecturer_young_teacher: 'педагог вуза или колледжа — молодой педагог',
    student_student: 'ученик — ученик',
    teacher_pupil: 'педагог — ученик',
    undergraduate_pupil: 'студент — ученик',
    employer_pupil: 'работодатель — ученик',
    employer_student: 'работодатель — студент',
    lecturer_learner: 'преподаватель — обучающийся',
    other: 'другая форма',
  } satisfies Record<FormCode, string>,
  kind: {
    traditional: 'Традиционное, один на один',
    group: 'В группе: один наставник, двое наставляемых и больше',
    virtual: 'Дистанционное',
    goal_setting: 'Краткосрочное, под конкретную цель',
    reverse: 'Реверсивное: оба учат друг друга',
    situational: 'Ситуационное, по запросу',
    speed: 'Скоростное: одна встреча',
    network: 'Сетевое',
  } satisfies Record<KindCode, string>,
  status: {
    proposed: 'Предложена',
    consented: 'Согласия получены',
    assigned: 'Закреплена приказом',
    active: 'Работает',
    completed: 'Завершена',
    ended: 'Прекращена',
  } satisfies Record<MentorshipStatus, string>,
  reason: {
    plan_completed: 'План программы выполнен полностью',
    mentor_initiative: 'По инициативе наставника, по уважительной причине',
    mentee_initiative: 'По инициативе наставляемого, по уважительной причине',
    mutual_decision: 'По обоюдному решению, по уважительной причине',
    curator_initiative: 'По инициативе куратора: программа не исполняется или форс-мажор',
    employee_early_refusal: 'Работник отказался досрочно (ст. 351.8 ТК)',
    employer_cancellation: 'Работодатель отменил поручение (ст. 351.8 ТК)',
  } satisfies Record<CompletionReason, string>,
  event: {
    extended: 'Продлена по обоюдному согласию',
    amended: 'Изменена по обоюдному согласию',
    'release-asked': 'Наставник просит освободить его',
    'replacement-asked': 'Наставляемый просит заменить наставника',
    'mentor-replaced': 'Наставник заменён',
    'mentee-added': 'Наставляемый добавлен',
    'mentee-left': 'Наставляемый вышел',
    'cancellation-announced': 'Работодатель отменяет поручение',
  } satisfies Record<MentorshipEventKind, string>,
  meeting: {
    organisational: 'Первая, организационная',
    trial: 'Вторая, пробная рабочая',
    planning: 'Встреча-планирование',
    regular: 'Регулярная',
    final: 'Заключительная',
  } satisfies Record<MeetingKind, string>,
  consent: {
    data_processing: 'На обработку персональных данных',
    guardian: 'Законного представителя',
    assignment: 'На выполнение обязанностей наставника',
    publication: 'На размещение данных на сайте',
    involvement: 'На помощь паре, для привлечённого педагога',
  } satisfies Record<ConsentKind, string>,
  field: {
    name: 'Фамилия, имя, отчество',
    post: 'Должность',
    class: 'Класс',
    photo: 'Фотография',
    result: 'Результаты',
  } satisfies Record<PublishableField, string>,
  programme: {
    draft: 'Черновик',
    approved: 'Утверждена',
    running: 'Выполняется',
    completed: 'Завершена',
  } satisfies Record<ProgrammeStatus, string>,
  order: {
    order_curator: 'Приказ о назначении куратора',
    order_pairs: 'Приказ о закреплении пар и групп',
    order_awards: 'Приказ о поощрении',
  } satisfies Record<OrderKind, string>,
  register: { mentors: 'Наставники', mentees: 'Наставляемые' } satisfies Record<Register, string>,
  point: {
    content: 'содержание работы',
    term: 'срок',
    form: 'форма выполнения',
    pay: 'размер и условия оплаты',
  } satisfies Record<AmendmentPoint, string>,
}

const en: typeof ru = {
  participantKind: {
    teacher: 'Teacher',
    pupil: 'Pupil',
    outside: 'From outside: employer, lecturer, student',
  },
  form: {
    teacher_teacher: 'teacher — teacher',
    head_teacher: 'head — teacher',
    lecturer_young_teacher: 'lecturer — young teacher',
    student_student: 'pupil — pupil',
    teacher_pupil: 'teacher — pupil',
    undergraduate_pupil: 'student — pupil',
    employer_pupil: 'employer — pupil',
    employer_student: 'employer — student',
    lecturer_learner: 'lecturer — learner',
    other: 'another form',
  },
  kind: {
    traditional: 'Traditional, one to one',
    group: 'In a group: one mentor, two mentees or more',
    virtual: 'At a distance',
    goal_setting: 'Short-term, for one aim',
    reverse: 'Reverse: both teach each other',
    situational: 'Situational, on request',
    speed: 'Speed: one meeting',
    network: 'Networked',
  },
  status: {
    proposed: 'Proposed',
    consented: 'Consents are in',
    assigned: 'Assigned by order',
    active: 'Active',
    completed: 'Completed',
    ended: 'Ended',
  },
  reason: {
    plan_completed: 'The plan of the programme was carried out in full',
    mentor_initiative: 'At the mentor’s wish, for a good reason',
    mentee_initiative: 'At the mentee’s wish, for a good reason',
    mutual_decision: 'By decision of both, for a good reason',
    curator_initiative: 'At the curator’s wish: the programme is not kept, or force majeure',
    employee_early_refusal: 'The employee refused early (Labour Code, article 351.8)',
    employer_cancellation: 'The employer cancelled (Labour Code, article 351.8)',
  },
  event: {
    extended: 'Extended by mutual consent',
    amended: 'Amended by mutual consent',
    'release-asked': 'The mentor asks to be released',
    'replacement-asked': 'The mentee asks for another mentor',
    'mentor-replaced': 'The mentor was replaced',
    'mentee-added': 'A mentee was added',
    'mentee-left': 'A mentee left',
    'cancellation-announced': 'The employer cancels',
  },
  meeting: {
    organisational: 'First, organisational',
    trial: 'Second, trial',
    planning: 'Planning',
    regular: 'Regular',
    final: 'Final',
  },
  consent: {
    data_processing: 'To personal data being processed',
    guardian: 'Of the legal representative',
    assignment: 'To the duties of a mentor',
    publication: 'To publication on the site',
    involvement: 'To helping a pair, of a teacher involved',
  },
  field: {
    name: 'Full name',
    post: 'Post',
    class: 'Class',
    photo: 'Photograph',
    result: 'Results',
  },
  programme: {
    draft: 'Draft',
    approved: 'Approved',
    running: 'Running',
    completed: 'Completed',
  },
  order: {
    order_curator: 'Order appointing the curator',
    order_pairs: 'Order on pairs and groups',
    order_awards: 'Order on rewards',
  },
  register: { mentors: 'Mentors', mentees: 'Mentees' },
  point: {
    content: 'what the work is',
    term: 'its term',
    form: 'its form',
    pay: 'size and conditions of pay',
  },
}

export const mentoringWords = { ru, en }
