import { type EvidenceKind, MENTORS, NEAR, ORDER, of } from './evidence-kind.ts'

/** Orders, regulations and other acts a school adopts. */
export const EVIDENCE_ACTS: readonly EvidenceKind[] = [
  {
    code: 'order_regulation',
    ru: 'Приказ об утверждении положения о наставничестве',
    en: 'Order approving the mentoring regulation',
    pattern: of(`${ORDER}\\s*[«"]?\\s*об?\\s+утверждении\\s+положени`),
  },
  {
    code: 'regulation',
    ru: 'Положение о наставничестве',
    en: 'Mentoring regulation',
    pattern: of(
      '(?:разработк|утвержден|приняти|подготовк|актуализац|корректировк)[а-яё]*(?:(?!реализаци)[^;\\n]){0,80}?положени[еяй]\\s+о\\s+(?:системе\\s+|целевой|наставн)',
      '(?:^|[\\n(:;,-]\\s*)положени[ея]\\s+о\\s+(?:системе|наставн)',
      'локальн[а-яё]+\\s+(?:нормативн[а-яё]+\\s+)?(?:правов[а-яё]+\\s+)?акт[а-яё]*,?\\s+методическ',
    ),
  },
  {
    code: 'roadmap',
    ru: 'Дорожная карта',
    en: 'Roadmap',
    pattern: of(
      '(?:разработк|утвержден|актуализац|приняти|подготовк|размещени)[а-яё/]*\\s[^;\\n]{0,60}?дорожн[а-яё]+\\s+карт[а-яё]*[»"]?(?!\\s*и\\s+матер)',
      '(?:^|[\\n;,(]\\s*[-–]?\\s*)(?:план\\s+мероприятий\\s*\\(?)?дорожн[а-яё]+\\s+карт[аыу]',
    ),
  },
  {
    code: 'school_programme',
    ru: 'Программа наставничества школы',
    en: 'School mentoring programme',
    pattern: of(
      '(?:рабоч[а-яё]+|школьн[а-яё]+)\\s+программ[а-яё]*\\s+наставничества',
      'программ[аыу]\\s+наставничества\\s+(?:ОО|школы|гимназии)',
    ),
  },
  {
    code: 'model_document',
    ru: 'Целевая модель наставничества школы',
    en: 'The school’s own mentoring model',
    pattern: of('(?:разработк|утвержден)[а-яё]*[^;\\n]{0,40}?целевой\\s+модели\\s+наставничества'),
  },
  {
    code: 'order_model_introduction',
    ru: 'Приказ о внедрении целевой модели наставничества',
    en: 'Order introducing the mentoring model',
    pattern: of(`${ORDER}\\s*[«"]?\\s*(?:об?\\s+)?внедрени[ие]`),
  },
  {
    code: 'order_pairs',
    ru: 'Приказ о закреплении наставнических пар (групп)',
    en: 'Order fixing mentoring pairs or groups',
    pattern: of(
      `${ORDER}${NEAR}(?:закреплени|утверждени|назначени)[а-яё]*\\s+(?:наставнических\\s+)?(?:пар|групп|наставник(?:ов|а)(?!\\s*педагогических))`,
      '(?:утверждени|закреплени)[а-яё]*\\s+(?:наставнических\\s+)?пар',
      'формировани[еяю]\\s+(?:и\\s+организаци[а-яё]+\\s+работы\\s+)?(?:наставнических\\s+)?пар',
    ),
  },
  {
    code: 'order_curator',
    ru: 'Приказ о назначении куратора',
    en: 'Order appointing the curator',
    pattern: of(`${ORDER}${NEAR}назначени[а-яё]*\\s+куратор`, 'назначени[еяю]\\s+куратор'),
  },
  {
    code: 'order_coordinator',
    ru: 'Приказ о назначении координатора',
    en: 'Order appointing the coordinator',
    pattern: of('назначени[еяю]\\s+(?:[а-яё]+\\s+)?координатор'),
  },
  {
    code: 'order_working_group',
    ru: 'Приказ о создании рабочей группы',
    en: 'Order creating the working group',
    pattern: of('(?:создани|утверждени|формировани)[а-яё]*[^;\\n]{0,40}?рабочей\\s+группы'),
  },
  {
    code: 'incentive_act',
    ru: 'Локальный акт о стимулировании наставников',
    en: 'Act on incentives for mentors',
    pattern: of('стимулировани', 'оплат[аеыу]\\s+труда', 'коллективн[а-яё]+\\s+договор'),
  },
  {
    code: 'order_mentor_register',
    ru: 'Приказ об утверждении базы наставников',
    en: 'Order approving the mentor register',
    pattern: of(
      `утверждени[еяи]\\s+(?:един[а-яё]+\\s+)?(?:информационн[а-яё]+\\s+)?баз[а-яё]*\\s+${MENTORS}`,
    ),
  },
]
