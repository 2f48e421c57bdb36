import type { Role } from '../../functions/domain/people/roles.ts'

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

type Guide = { lead: string; pages: [GuidePage, GuidePage] }

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
  roles: {
    curator: {
      lead: 'Отправить дорожную карту и подтверждать мероприятия в срок.',
      pages: [
        {
          title: 'Отправить дорожную карту',
          steps: [
            {
              title: 'Загрузите тот же файл Word',
              text: 'Откройте «Дорожные карты», выберите файл, который уже утверждён. Перепечатывать ничего не нужно. Таблицу можно и вставить из Word или Excel.',
            },
            {
              title: 'Ответьте, где непонятно',
              text: 'Наставник покажет, как понял каждый срок и чем подтверждается мероприятие. Где срок неясен, он спросит. Любую строку можно поправить.',
              picture: 'draft',
            },
            {
              title: 'Проверьте и отправьте',
              text: 'После отправки появится квитанция с номером, а сроки станут задачами. Если карта изменится, отправьте новую версию: сданное останется.',
            },
          ],
        },
        {
          title: 'Подтвердить мероприятие',
          steps: [
            {
              title: 'Откройте задачу',
              text: 'Сверху то, что горит: просрочено, на доработке, скоро срок. Цвет всегда повторён словом.',
              picture: 'tasks',
            },
            {
              title: 'Приложите документ, адрес или запись',
              text: 'Фотографию, скан или файл Word; адрес страницы школы, где документ уже опубликован; или день, когда мероприятие прошло. С телефона бумаги можно сфотографировать: страницы сложатся в один PDF.',
              picture: 'submit',
            },
            {
              title: 'Один документ на несколько задач',
              text: 'Отметьте другие задачи, которые подтверждает тот же приказ. Если проверяющий вернёт документ, причина будет в задаче.',
            },
          ],
        },
      ],
    },
    director: {
      lead: 'Видеть, что сдано, и решать, кто за что отвечает.',
      pages: [
        {
          title: 'Понять за минуту',
          steps: [
            {
              title: 'Пять чисел сверху',
              text: 'Сколько просрочено, на доработке, скоро срок, на проверке и принято. Каждое число открывает свой список.',
              picture: 'tasks',
            },
            {
              title: 'Состояние на любой день',
              text: 'Внизу списка задач укажите день: увидите, как было тогда. Список скачивается для отчёта.',
            },
          ],
        },
        {
          title: 'Люди школы',
          steps: [
            {
              title: 'Пригласите куратора и заместителей',
              text: 'Откройте «Люди», укажите имя, почту и роль. Человеку придёт письмо, пароль не нужен.',
              picture: 'people',
            },
            {
              title: 'Передайте дела',
              text: 'Когда человек уходит, передайте его роль другому: задачи и история останутся в школе.',
            },
          ],
        },
      ],
    },
    deputy: {
      lead: 'Подтверждать мероприятия, которые поручены вам.',
      pages: [
        {
          title: 'Мои задачи',
          steps: [
            {
              title: 'Выберите «Только мои»',
              text: 'В списке задач останется то, что поручил вам куратор.',
              picture: 'tasks',
            },
            {
              title: 'Не видите кнопку «Отправить подтверждение»',
              text: 'Значит, мероприятие поручено не вам. Попросите куратора назначить вас.',
            },
          ],
        },
        {
          title: 'Отправить подтверждение',
          steps: [
            {
              title: 'Документ, адрес или запись',
              text: 'Выберите одно из трёх. Номер и день документа можно не указывать.',
              picture: 'submit',
            },
            {
              title: 'Исправить отправленное',
              text: 'Пока документ не проверен, в квитанции есть «Исправить». После возврата отправьте новый документ из задачи.',
            },
          ],
        },
      ],
    },
    officer: {
      lead: 'Видеть, кто что сдал, и проверять документы.',
      pages: [
        {
          title: 'Кто что сдал',
          steps: [
            {
              title: 'Учреждения',
              text: 'Строка на учреждение: сколько ждём, сколько сдано, просрочено и принято. Любое число открывает строки за ним. Можно посмотреть на прошедший день и скачать.',
              picture: 'authority',
            },
            {
              title: 'Загрузите списки один раз',
              text: 'Учреждения и людей вставьте из Excel. Перед записью видно, что добавится и что непонятно.',
            },
          ],
        },
        {
          title: 'Проверить документы',
          steps: [
            {
              title: 'Очередь проверки',
              text: 'Дольше всех ждущие сверху. «Принять» или «Вернуть» с одной фразой о том, что исправить: школа получит её письмом.',
              picture: 'review',
            },
            {
              title: 'Перенести срок или снять',
              text: 'В задаче школы можно перенести срок или признать мероприятие неприменимым. Причина останется в истории.',
            },
          ],
        },
      ],
    },
    methodologist: {
      lead: 'Смотреть на все школы муниципалитета и помогать там, где трудно.',
      pages: [
        {
          title: 'Где трудно',
          steps: [
            {
              title: 'Учреждения',
              text: 'Отсортируйте по просроченному: видно, кому позвонить. Имён учеников здесь нет.',
              picture: 'authority',
            },
            {
              title: 'Дорожная карта школы',
              text: 'Откройте учреждение и его карту: год показан лентой, сданное закрашено.',
            },
          ],
        },
        {
          title: 'Что можно и чего нельзя',
          steps: [
            {
              title: 'Очередь проверки видна вам',
              text: 'Принимает и возвращает документы специалист управления образования.',
              picture: 'review',
            },
            {
              title: 'Непонятный срок',
              text: 'На странице «Прочитать срок» вставьте фразу из карты: увидите, какие даты из неё следуют и почему.',
            },
          ],
        },
      ],
    },
  } satisfies Record<Role, Guide> as Record<Role, Guide>,
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
  roles: {
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
  },
}

export const help = { ru, en }
