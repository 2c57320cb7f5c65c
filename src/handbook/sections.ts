/** A section of the handbook: a folder of questions and a group of the sidebar. */
export interface Section {
  /** Folder name and first segment of the URL. */
  slug: string;
  /** Sidebar title. */
  title: string;
  /** One line for the section's card. */
  summary: string;
}

/** Sections in the order in which the site shows them. */
export const sections = [
  { slug: 'python-core', title: 'Основы Python', summary: 'коллекции, память, области видимости, протоколы языка' },
  { slug: 'python-advanced', title: 'Продвинутый Python', summary: 'asyncio, типы, декораторы, импорт, память' },
  { slug: 'web', title: 'Веб-фреймворки', summary: 'Django, FastAPI, ASGI, REST, GraphQL, gRPC' },
  { slug: 'databases', title: 'Базы данных', summary: 'PostgreSQL, ORM, транзакции, Redis, репликация' },
  { slug: 'architecture', title: 'Архитектура и паттерны', summary: 'SOLID, DDD, микросервисы, события, Kafka' },
  { slug: 'performance', title: 'Производительность', summary: 'профилирование, кеширование, очереди, масштабирование' },
  { slug: 'testing', title: 'Тестирование', summary: 'pytest, интеграционные тесты, TDD, покрытие' },
  { slug: 'devops', title: 'DevOps и деплой', summary: 'Docker, Kubernetes, CI/CD, мониторинг, безопасность' },
  { slug: 'algorithms', title: 'Алгоритмы и структуры данных', summary: 'сложность, сортировки, графы, лайвкодинг' },
  { slug: 'system-design', title: 'Проектирование систем', summary: 'метод, лента, ссылки, ограничение частоты' },
  { slug: 'teamwork', title: 'Команда и процесс', summary: 'рассказ о себе, код-ревью, команда' },
] as const satisfies readonly Section[];

export type SectionSlug = (typeof sections)[number]['slug'];

/** Folders whose pages are not questions, in the order in which the site shows them. */
export const otherFolders = [
  { slug: 'roadmap', title: 'Дорожная карта' },
  { slug: 'interviews', title: 'Пробные собеседования' },
  { slug: 'guide', title: 'Руководство' },
] as const satisfies readonly Pick<Section, 'slug' | 'title'>[];

/** The section whose folder is `slug`, if there is one. */
export function findSection(slug: string | undefined): (typeof sections)[number] | undefined {
  return sections.find((section) => section.slug === slug);
}
