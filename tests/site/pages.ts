/** One page of every kind the site has, for checks that concern all of them. */
export const kindsOfPages = {
  'главная': '/',
  'раздел': '/python-core/',
  'вопрос': '/python-core/gil/',
  'вопрос со схемой': '/python-core/descriptors/',
  'вопросы по уровням': '/levels/',
  'вопросы по темам': '/tags/',
  'раздел для печати': '/algorithms/print/',
  'как готовиться': '/guide/start/',
  'руководство': '/guide/',
  'пробные собеседования': '/interviews/',
  'дорожная карта': '/roadmap/',
  'план': '/roadmap/python-core/',
  'качество': '/quality/',
  'читать без сети': '/offline/',
  'нет страницы': '/no-such-page/',
} as const;
