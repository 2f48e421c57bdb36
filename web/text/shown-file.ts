/** Words of a document shown beside what was asked for. */
const ru = {
  show: 'Показать документ здесь',
  unreadable: 'Этот файл здесь не прочитать. Скачайте его и откройте в своей программе.',
  asText: 'Текст документа без оформления. Подписи и печати видны в самом файле.',
}

const en: typeof ru = {
  show: 'Show the document here',
  unreadable: 'This file cannot be read here. Download it and open it in a program of your own.',
  asText:
    'The text of the document without its looks. Signatures and seals are seen in the file itself.',
}

export const shownFile = { ru, en }
