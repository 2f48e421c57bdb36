/** Words of an authority's queue of what came in. */
const ru = {
  title: 'Проверка',
  lead: 'Сначала то, что ждёт дольше.',
  empty: 'Всё проверено',
  emptyText: 'Когда школы пришлют подтверждения или попросят не учитывать пункт, они будут здесь.',
  inQueue: (count: number) => `На проверке: ${count}`,
  first: (count: number) => `Показаны первые ${count}. Остальные появятся, когда вы их проверите.`,
  waivers: 'Просят не учитывать',
  done: {
    accepted: 'Принято',
    returned: 'Возвращено на доработку, школе отправлено письмо',
    waived: 'Пункт больше не учитывается',
    kept: 'Пункт оставлен в задачах школы',
    moved: 'Срок перенесён',
  },
  late: 'с опозданием',
}

const en: typeof ru = {
  title: 'Review',
  lead: 'What has waited longest comes first.',
  empty: 'Everything is reviewed',
  emptyText: 'Evidence from schools and requests not to count an item appear here.',
  inQueue: count => `Under review: ${count}`,
  first: count => `The first ${count} are shown. The rest appear as you review them.`,
  waivers: 'Asked not to be counted',
  done: {
    accepted: 'Accepted',
    returned: 'Returned for correction, a letter was sent to the school',
    waived: 'The item is no longer counted',
    kept: 'The item stays a task of the school',
    moved: 'The due day was moved',
  },
  late: 'late',
}

export const review = { ru, en }
