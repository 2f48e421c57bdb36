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
  demoTitle: 'Try it on an invented municipality',
  demoText: 'Sign in with one of these addresses; the code comes to the demonstration’s mailbox.',
  demoName: 'Name',
  demoRole: 'Role',
  demoPlace: 'Where',
}

export const landing = { ru, en }
