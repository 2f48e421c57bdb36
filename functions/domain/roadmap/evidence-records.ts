import { type EvidenceKind, NEAR, ORDER, of } from './evidence-kind.ts'

/** Notes, consents and records of what was done. */
export const EVIDENCE_RECORDS: readonly EvidenceKind[] = [
  {
    code: 'analytical_note',
    ru: 'Аналитическая справка (отчёт)',
    en: 'Analytical note (report)',
    pattern: of(
      'аналитическ[а-яё]+\\s+(?:справ[ок]|отч[её]т|записк|материал)',
      'контрольно-аналитическ',
      'итогов[а-яё]+\\s+отч[её]т',
    ),
  },
  {
    code: 'order_note_approval',
    ru: 'Приказ об утверждении аналитической справки',
    en: 'Order approving the analytical note',
    pattern: of('справк[а-яё]*,?\\s+утвержд[её]нн[а-яё]+\\s+приказом'),
  },
  {
    code: 'self_diagnostic_result',
    ru: 'Результаты самодиагностики',
    en: 'Self-diagnostic result',
    pattern: of('самодиагностик', 'самообследовани'),
  },
  {
    code: 'monitoring_result',
    ru: 'Результаты мониторинга',
    en: 'Monitoring result',
    pattern: of('мониторинг(?![а-яё]*\\s+(?:официальн[а-яё]+\\s+)?сайтов)'),
  },
  {
    code: 'site_review_note',
    ru: 'Справка по сайтам',
    en: 'Site review note',
    pattern: of(
      'мониторинг[а-яё]*\\s+(?:официальн[а-яё]+\\s+)?сайтов',
      'справ[ок][а-яё]*\\s+по\\s+сайтам',
    ),
  },
  {
    code: 'consent_assignment',
    ru: 'Согласие на дополнительные обязанности наставника',
    en: 'Consent to mentoring duties',
    pattern: of('письменн[а-яё]+\\s+согласи[а-яё]+', 'согласи[а-яё]+[^;\\n]{0,60}?возложени'),
  },
  {
    code: 'consent_data',
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to data processing',
    pattern: of('соглас[а-яё]+[^;\\n]{0,60}?обработку'),
  },
  {
    code: 'consent_publication',
    ru: 'Согласие на публикацию',
    en: 'Consent to publication',
    pattern: of('соглас[а-яё]+[^;\\n]{0,60}?(?:публикаци|размещени|распространени)'),
  },
  {
    code: 'consent_guardian',
    ru: 'Согласие родителей',
    en: 'Guardian’s consent',
    pattern: of('соглас[а-яё]+\\s+(?:от\\s+)?(?:родител|законн)'),
  },
  {
    code: 'contract_amendment',
    ru: 'Дополнительное соглашение к трудовому договору',
    en: 'Amendment to the employment contract',
    pattern: of('дополнительн[а-яё]+\\s+соглашени', 'доп\\.?\\s+соглашени'),
  },
  {
    code: 'cooperation_agreement',
    ru: 'Соглашение о сотрудничестве',
    en: 'Cooperation agreement',
    pattern: of(
      'соглашени[а-яё]*\\s+о\\s+(?:сотрудничеств|взаимодействи)',
      'договор[а-яё]*\\s+о\\s+(?:сотрудничеств|социальном\\s+партн)',
    ),
  },
  {
    code: 'information_letter',
    ru: 'Информационное письмо',
    en: 'Information letter',
    pattern: of('информационн[а-яё]+\\s+письм'),
  },
  {
    code: 'publication',
    ru: 'Размещение на сайте',
    en: 'Publication on the site',
    pattern: of(
      '(?<!мониторинг[а-яё]*\\s+(?:официальн[а-яё]+\\s+)?)(?:сайт(?!ов\\s+(?:МОУ|ОО|школ)\\s+по)|социальн[а-яё]+\\s+сет|публикаци|разместить|размещени|размещен)',
      'информационно[ей]\\s+освещени',
    ),
  },
  {
    code: 'event_record',
    ru: 'Запись о проведённом мероприятии',
    en: 'Event record',
    pattern: of(
      'семинар|вебинар|конференци|кругл[а-яё]+\\s+стол|мастер-класс|конкурс|стажировк|стажировок|клуб|форум|фестивал|консультаци|консультирован|классн[а-яё]+\\s+час|встреч[аиуе]|апробаци|психологическ[а-яё]+\\s+(?:поддержк|сопровождени)|психолого-педагогическ[а-яё]+\\s+(?:поддержк|сопровождени)',
      'проведени[ея]\\s+(?:[а-яё]+\\s+)?мероприяти|деятельности\\s+совета',
    ),
  },
  {
    code: 'training_record',
    ru: 'Документы об обучении',
    en: 'Training record',
    pattern: of(
      '(?<!график[а-яё]*\\s)обучени[ея]\\s+(?:кураторов|наставник|педагог|наставнич)',
      'организаци[яию]+\\s+обучения',
      'повышени[ея]\\s+(?:квалификации|профессионального)',
      'курс(?:ы|ов|ах|овая|овой)\\s+(?:повышения|подготовк)',
      'провести\\s+обучение',
    ),
  },
  {
    code: 'order_mentor_school',
    ru: 'Приказ об организации «Школы наставников»',
    en: 'Order on the mentor school',
    pattern: of(`${ORDER}${NEAR}школ[а-яё]*\\s+наставник`),
  },
  {
    code: 'training_programme',
    ru: 'Программа обучения наставников',
    en: 'Mentor training programme',
    pattern: of('программ[а-яё]*\\s+(?:и\\s+график[а-яё]*\\s+)?обучения\\s+наставник'),
  },
  {
    code: 'training_timetable',
    ru: 'График обучения наставников',
    en: 'Mentor training timetable',
    pattern: of('график[а-яё]*\\s+обучения\\s+наставник'),
  },
  {
    code: 'methodical_material',
    ru: 'Методические материалы',
    en: 'Methodical material',
    pattern: of('методическ[а-яё]+\\s+(?:материал|рекомендаци|пособи|копилк)'),
  },
  {
    code: 'questionnaire_result',
    ru: 'Результаты анкетирования',
    en: 'Questionnaire result',
    pattern: of(
      'анкетировани',
      '(?<![а-яё])опрос',
      'анкет[аы]?(?![а-яё])',
      'сбор\\s+информации\\s+о\\s+профессиональных\\s+запросах',
      'выявлени[а-яё]+\\s+предварительных\\s+запросов',
      'мониторинг[а-яё]*\\s+личной\\s+удовлетвор',
    ),
  },
  {
    code: 'practice_register',
    ru: 'Реестр успешных практик',
    en: 'Register of successful practices',
    pattern: of(
      '(?:реестр|банк|атлас)[а-яё]*\\s+(?:успешн[а-яё]+|лучш[а-яё]+|образовательн[а-яё]+)\\s+практик',
    ),
  },
  {
    code: 'practice_case',
    ru: 'Описание лучшей практики',
    en: 'Description of a practice',
    pattern: of(
      '(?:выявлени[а-яё]+|описани[а-яё]+|обобщени[а-яё]+)\\s+(?:лучших|успешн[а-яё]+)\\s+(?:наставнических\\s+)?практик',
    ),
  },
  {
    code: 'order_awards',
    ru: 'Приказ о поощрении',
    en: 'Order on awards',
    pattern: of(`${ORDER}${NEAR}поощрени`, `${ORDER}${NEAR}награждени`),
  },
  {
    code: 'order_final_event',
    ru: 'Приказ об итоговом мероприятии',
    en: 'Order on the final event',
    pattern: of(`${ORDER}${NEAR}итогов[а-яё]+\\s+мероприяти`),
  },
  {
    code: 'thanks_letter',
    ru: 'Благодарственное письмо',
    en: 'Letter of thanks',
    pattern: of('благодарственн'),
  },
  {
    code: 'minutes',
    ru: 'Протокол',
    en: 'Minutes',
    pattern: of(
      'протокол',
      'педсовет',
      'педагогическ[а-яё]+\\s+совет',
      'родительск[а-яё]+\\s+собрани',
      'административн[а-яё]+\\s+совещани',
    ),
  },
  {
    code: 'data_return',
    ru: 'Сведения по запросу',
    en: 'Data return',
    pattern: of('запрашиваем[а-яё]+\\s+информаци', 'сбор\\s+и\\s+анализ\\s+данных\\s+для'),
  },
  {
    code: 'statistics_form',
    ru: 'Форма статистического наблюдения',
    en: 'Statistical form',
    pattern: of('статистическ[а-яё]+\\s+(?:наблюдени|отч[её]тност|форм)'),
  },
]
