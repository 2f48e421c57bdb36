/** Words of the page for whoever comes here first. */
const ru = {
  title: 'Наставничество без переписывания',
  lead: 'Школа отправляет дорожную карту тем же файлом Word, который уже утвердила. Дальше видно, что, к какому сроку и чем подтверждается, а управлению образования видно, кто что сдал.',
  points: [
    'Сроки вроде «27.01.2023, далее – ежегодно сентябрь» превращаются в даты. Что непонятно, то спрашиваем, а не угадываем.',
    'Один документ подтверждает сразу несколько пунктов. Если он уже опубликован, достаточно адреса.',
    'Состояние на любой прошедший день: статусы выводятся из событий.',
    'Работает на старом телефоне и при слабой связи.',
  ],
  start: 'Войти',
  help: 'Как это работает',
  strip: {
    caption: 'Год школы одной лентой',
    today: 'Сегодня, 7 октября',
    rows: [
      { label: 'Приказ о закреплении пар', description: '1–15 сентября' },
      { label: 'Школа наставника, первое занятие', description: 'до 5 октября' },
      { label: 'Справка за полугодие', description: 'до 20 января' },
      { label: 'Итоги наставничества', description: 'до 10 июня' },
    ],
  },
  tourTitle: 'Пять шагов по демонстрации',
  tour: [
    {
      title: 'Войдите куратором школы',
      text: 'Возьмите адрес curator.lesnoy@demo.test: в этой школе ещё ничего нет. Код придёт в почту демонстрации.',
      link: '/sign-in',
      linkText: 'Войти',
    },
    {
      title: 'Отправьте дорожную карту',
      text: 'Любой файл Word с таблицей мероприятий, или вставьте таблицу. Сроки станут датами, непонятное спросят.',
      link: '/schools/demo-lesnoy/roadmaps/new',
      linkText: 'Отправить карту',
    },
    {
      title: 'Подтвердите одно мероприятие',
      text: 'Фотографией с телефона, адресом на сайте школы или записью о дне.',
      link: '/schools/demo-lesnoy',
      linkText: 'Задачи школы',
    },
    {
      title: 'Примите документ как управление образования',
      text: 'Выйдите и войдите как officer@demo.test: документ ждёт в очереди проверки.',
      link: '/authorities/demo-authority/review',
      linkText: 'Очередь проверки',
    },
    {
      title: 'Посмотрите на муниципалитет',
      text: 'Кто что сдал, сегодня и на любой прошедший день.',
      link: '/authorities/demo-authority',
      linkText: 'Учреждения',
    },
  ],
  demoTitle: 'Попробуйте на вымышленном муниципалитете',
  demoText: 'Войдите с одним из этих адресов; код придёт в почту демонстрации.',
  demoName: 'Имя',
  demoRole: 'Роль',
  demoPlace: 'Где',
}

const en: typeof ru = {
  title: 'Mentoring without retyping',
  lead: 'A school sends its roadmap as the Word file it has already approved. From then on everyone sees what is due, by when, and what proves it, and the education authority sees who has sent what.',
  points: [
    'Deadlines such as “27.01.2023, then every September” become dates. What is unclear is asked, never guessed.',
    'One document proves several activities at once. If it is already published, its address is enough.',
    'The state as of any past day: statuses follow from what happened.',
    'Works on an old phone and a weak connection.',
  ],
  start: 'Sign in',
  help: 'How it works',
  strip: {
    caption: 'A school’s year in one strip',
    today: 'Today, 7 October',
    rows: [
      { label: 'Order that assigns the pairs', description: '1 to 15 September' },
      { label: 'Mentors’ school, first meeting', description: 'by 5 October' },
      { label: 'Half-year report', description: 'by 20 January' },
      { label: 'Results of mentoring', description: 'by 10 June' },
    ],
  },
  tourTitle: 'The demonstration in five steps',
  tour: [
    {
      title: 'Sign in as a school’s curator',
      text: 'Take curator.lesnoy@demo.test: that school has nothing yet. The code comes to the demonstration’s mailbox.',
      link: '/sign-in',
      linkText: 'Sign in',
    },
    {
      title: 'Send a roadmap',
      text: 'Any Word file with a table of activities, or paste the table. Deadlines become days, what is unclear is asked.',
      link: '/schools/demo-lesnoy/roadmaps/new',
      linkText: 'Send a roadmap',
    },
    {
      title: 'Prove one activity',
      text: 'With a photograph, an address on the school’s site, or a record of the day.',
      link: '/schools/demo-lesnoy',
      linkText: 'The school’s tasks',
    },
    {
      title: 'Accept the document as the authority',
      text: 'Sign out and sign in as officer@demo.test: the document waits in the review queue.',
      link: '/authorities/demo-authority/review',
      linkText: 'The review queue',
    },
    {
      title: 'Look at the municipality',
      text: 'Who has sent what, today and as of any past day.',
      link: '/authorities/demo-authority',
      linkText: 'Institutions',
    },
  ],
  demoTitle: 'Try it on an invented municipality',
  demoText: 'Sign in with one of these addresses; the code comes to the demonstration’s mailbox.',
  demoName: 'Name',
  demoRole: 'Role',
  demoPlace: 'Where',
}

export const landing = { ru, en }
