import type { FormCode, KindCode, MeetingKind } from '../mentoring-forms.ts'
import type { MentorshipStatus } from '../mentorship.ts'

/** Forms of mentoring as documents call them. */
export const formNames: Record<FormCode, string> = {
  teacher_teacher: 'педагог – педагог',
  head_teacher: 'руководитель образовательной организации – педагог',
  lecturer_young_teacher: 'педагог вуза (колледжа) – молодой педагог',
  student_student: 'ученик – ученик',
  teacher_pupil: 'педагог – ученик',
  undergraduate_pupil: 'студент – ученик',
  employer_pupil: 'работодатель – ученик',
  employer_student: 'работодатель – студент',
  lecturer_learner: 'преподаватель – обучающийся',
  other: 'иная форма',
}

/** Kinds of mentoring, as adjectives of «наставничество». */
export const kindNames: Record<KindCode, string> = {
  traditional: 'традиционное («один на один»)',
  group: 'в группе',
  virtual: 'виртуальное (дистанционное)',
  goal_setting: 'краткосрочное (целеполагающее)',
  reverse: 'реверсивное',
  situational: 'ситуационное',
  speed: 'скоростное',
  network: 'сетевое',
}

/** The five meetings of the student model, in order, with what each is for. */
export const meetingNames: Record<MeetingKind, { name: string; subject: string }> = {
  organisational: {
    name: 'первая, организационная',
    subject: 'знакомство, правила, ожидания',
  },
  trial: { name: 'вторая, пробная рабочая', subject: 'проба совместной работы' },
  planning: { name: 'встреча-планирование', subject: 'цель, план, график встреч' },
  regular: { name: 'регулярная', subject: 'работа по плану' },
  final: { name: 'заключительная', subject: 'итоги, обратная связь' },
}

export const statusNames: Record<MentorshipStatus, string> = {
  proposed: 'предложена',
  consented: 'согласия получены',
  assigned: 'закреплена приказом',
  active: 'реализуется',
  completed: 'завершена',
  ended: 'прекращена досрочно',
}
