import { normalise, stem } from './language.ts';

/** Words that say nothing about what is looked for. */
const empty = new Set(
  normalise(
    `а без более бы буквально был была были было быть в вам вас во вообще вроде вот все всё вы где да для до его если есть ещё же за зачем и из
    именно или им их к как какая какие каков какое какой какую ко когда кого кому кто куда ли лучше между мне много можно может мы
    на над надо например не него неё нет них но ну о об обо однако он она они оно от очень по под при про просто разве с сам свой себя со
    так такая такие такое такой там те тем то того тоже той только том тому ту тут ты у уже чего чем чему через что чтобы
    эта эти это этого этой этом этот я
    a an and any are as at be by can do does for from how i if in into is it its of on or should than that the their them
    then there these they this to vs was what when where which who why will with you your`,
  ).split(' '),
);

/** Words of questions: they help only where nothing better does. */
const weak = new Set(
  words(
    `бывает внутри вопрос выбрать главное делать зависит знать значит использовать используется лучший называется нельзя нужен нужно обычно
    объяснить описать отличается отличие капот понять пример различие разница рассказать расскажите сделать сколько способ стоит
    существует хуже python питон
    better compare difference example explain need two use using work`,
  ),
);

function words(text: string): string[] {
  return normalise(text).split(' ').map(stem);
}

/** A number that is no code of an answer and no port: «5 причин». */
const SMALL_NUMBER = /^\d{1,2}$/;

/** How much a word of a query weighs, from 0 (a preposition) to 1. */
export function weightOf(word: string): number {
  if (empty.has(word)) return 0;
  return weak.has(stem(word)) || SMALL_NUMBER.test(word) ? 0.25 : 1;
}
