import { guideEn } from './guide-en.ts'
import { guideRu } from './guide-ru.ts'

/** A picture the browser tests take of the product. */
export const pictures = ['tasks', 'submit', 'draft', 'people', 'authority', 'review'] as const
export type Picture = (typeof pictures)[number]

export interface GuideStep {
  title: string
  text: string
  picture?: Picture
}

export interface GuidePage {
  title: string
  steps: GuideStep[]
}

/** What one role is told: in a line, and in two pages. */
export type Guide = { lead: string; pages: [GuidePage, GuidePage] }

const ru = {
  title: 'Помощь',
  lead: 'Как работать с Наставником: по две страницы на каждую роль.',
  choose: 'Кто вы',
  page: (number: number) => `Страница ${number} из 2`,
  pictureOf: (title: string) => `Так это выглядит на телефоне: ${title}`,
  next: 'Дальше',
  previous: 'Назад',
  phoneTitle: 'На телефоне и без связи',
  phone: [
    'Написанное сохраняется само: на сервере, а без связи на этом устройстве. Продолжить можно с другого телефона или компьютера.',
    'Если связи нет, задачи, открытые формы и дорожные карты открываются такими, какими были. Отправленное уйдёт само, когда связь появится.',
    'В меню браузера есть «Установить» или «На экран Домой»: Наставник откроется как приложение.',
    'На чужом устройстве нажмите «Выйти»: всё сохранённое на нём удалится.',
  ],
  gallery: {
    title: 'Галерея',
    heading: 'Галерея',
    intro: 'Все части, из которых сделаны страницы, с примерами. Имена и числа придуманы.',
    contentsLabel: 'Части страниц',
  },
  roles: guideRu,
}

const en: typeof ru = {
  title: 'Help',
  lead: 'How to work with Nastavnik: two pages for each role.',
  choose: 'Who you are',
  page: number => `Page ${number} of 2`,
  pictureOf: title => `What it looks like on a phone: ${title}`,
  next: 'Next',
  previous: 'Back',
  phoneTitle: 'On a phone and without a connection',
  phone: [
    'What you write is saved by itself: on the server, or on this device when there is no connection. You can go on from another phone or computer.',
    'Without a connection tasks, open forms and roadmaps open as they were. What you send leaves by itself when the connection is back.',
    'The browser’s menu has “Install” or “Add to Home screen”: Nastavnik opens like an app.',
    'On somebody else’s device press “Sign out”: everything kept on it is removed.',
  ],
  gallery: {
    title: 'Gallery',
    heading: 'Gallery',
    intro: 'Everything pages are made of, with examples. Names and numbers are invented.',
    contentsLabel: 'Parts of pages',
  },
  roles: guideEn,
}

export const help = { ru, en }
