/** Words of review that several pages use; those of the queue itself are in `desk.ts`. */
const ru = {
  title: 'Проверка',
  done: { moved: 'Срок перенесён' },
  decidedBy: (name: string, time: string, isReturned: boolean) =>
    `Решение: ${isReturned ? 'возвращено на доработку' : 'принято'}. ${name}, ${time}`,
  superseded: 'Школа прислала новый документ, или этот пункт больше не нужно сдавать.',
}

const en: typeof ru = {
  title: 'Review',
  done: { moved: 'The due day was moved' },
  decidedBy: (name, time, isReturned) =>
    `Decision: ${isReturned ? 'returned for correction' : 'accepted'}. ${name}, ${time}`,
  superseded: 'The school has sent a newer document, or the item is no longer needed.',
}

export const review = { ru, en }
