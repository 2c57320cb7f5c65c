import { ADDRESSES_FILE } from '../../handbook/addresses.ts';
import { maybe, type RuleTexts } from './text.ts';

/** Rules about the kept list of addresses. */
export const addressRules = {
  'address-new': {
    summary: 'Адрес каждой страницы записан в список адресов',
    text: (url: string) => ({
      message: `Адреса ${url} нет в списке ${ADDRESSES_FILE}`,
      hint: `Добавьте в список строку ${url} — адреса стоят по алфавиту. Если страница переехала, допишите новый адрес в строку старого.`,
    }),
  },
  'address-gone': {
    summary: 'Страница не исчезает без перенаправления',
    text: (url: string, nearest: string | undefined) => ({
      message: `Страницы по адресу ${url} больше нет, а перенаправления с него не задано`,
      hint: `${maybe(nearest)}Верните страницу или допишите в эту строку через табуляцию, куда она переехала: на старый адрес ведут чужие ссылки.`,
    }),
  },
  'address-taken': {
    summary: 'Перенаправление не закрывает живую страницу',
    text: (url: string, target: string) => ({
      message: `По адресу ${url} лежит страница, а список перенаправляет с него на ${target}`,
      hint: 'Уберите из строки второй адрес или дайте странице другое имя.',
    }),
  },
  'address-target': {
    summary: 'Перенаправление ведёт прямо на страницу',
    text: (url: string, nearest: string | undefined) => ({
      message: `Перенаправление ведёт на ${url}, а такой страницы нет`,
      hint: `${maybe(nearest)}Укажите нынешний адрес страницы: цепочек из перенаправлений не бывает.`,
    }),
  },
} satisfies Record<string, RuleTexts>;
