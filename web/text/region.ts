/** Words of the totals of a region's municipalities. */
const ru = {
  title: 'Итоги по региону',
  sheet: 'Итоги по региону',
  lead: 'Только числа: ни учреждения, ни люди здесь не названы.',
  noNames:
    'Полнота = сдано ÷ должны быть сданы; своевременность = сдано в срок ÷ должны быть сданы.',
  asOf: (day: string) => `По состоянию на конец дня ${day}`,
  day: 'На дату',
  filterTitle: 'Итоги на другой день',
  show: 'Показать',
  today: 'На сегодня',
  municipality: 'Муниципалитет',
  schools: 'Учреждений',
  completeness: 'Полнота',
  timeliness: 'Своевременность',
  total: 'Всего',
  empty: 'В регионе пока нет муниципалитетов',
  emptyText: 'Они появятся здесь, когда начнут работать в системе.',
  excel: 'Скачать Excel',
}

const en: typeof ru = {
  title: 'Totals of the region',
  sheet: 'Totals of the region',
  lead: 'Numbers only: neither institutions nor people are named here.',
  noNames: 'Completeness = submitted ÷ expected; timeliness = on time ÷ expected.',
  asOf: day => `As of the end of ${day}`,
  day: 'As of',
  filterTitle: 'Totals of another day',
  show: 'Show',
  today: 'Today',
  municipality: 'Municipality',
  schools: 'Institutions',
  completeness: 'Completeness',
  timeliness: 'Timeliness',
  total: 'In all',
  empty: 'The region has no municipalities yet',
  emptyText: 'They appear here when they begin to work in the system.',
  excel: 'Download Excel',
}

export const regionWords = { ru, en }
