import { slug } from 'github-slugger';

/** Tags that belong together. */
export interface TagArea {
  title: string;
  tags: readonly string[];
}

/**
 * The controlled list of tags, by area. A tag names a topic that at least two questions share;
 * everything else people search by belongs into `aliases`.
 */
export const tagAreas = [
  {
    title: 'Язык',
    tags: [
      'аннотации типов', 'атрибуты', 'декораторы', 'дескрипторы', 'замыкания', 'импорт', 'исключения',
      'итераторы', 'классы', 'коллекции', 'контекстные менеджеры', 'копирование', 'магические методы',
      'метаклассы', 'наследование', 'области видимости', 'протоколы', 'синтаксис', 'стандартная библиотека',
      'стиль кода', 'строки и кодировки', 'функции', 'хеширование',
    ],
  },
  {
    title: 'Интерпретатор и скорость',
    tags: [
      'CPython', 'GIL', 'байт-код', 'память', 'параллелизм', 'процессы', 'потоки', 'сборка мусора',
      'сложность операций', 'профилирование', 'оптимизация',
    ],
  },
  {
    title: 'Асинхронный код',
    tags: [
      'asyncio', 'генераторы', 'корутины', 'событийный цикл', 'отмена и тайм-ауты',
    ],
  },
  {
    title: 'Веб',
    tags: [
      'ASGI и WSGI', 'Django', 'DRF', 'FastAPI', 'GraphQL', 'gRPC', 'HTTP', 'LLM', 'Pydantic', 'REST', 'SOAP',
      'WebSocket', 'аутентификация', 'валидация', 'веб-серверы', 'клиенты API', 'файлы', 'формы',
    ],
  },
  {
    title: 'Данные',
    tags: [
      'Kafka', 'NoSQL', 'ORM', 'PostgreSQL', 'Redis', 'SQL', 'SQLAlchemy', 'блокировки', 'большие данные',
      'индексы', 'кеширование', 'миграции', 'пул соединений', 'репликация', 'сериализация', 'транзакции',
      'шардирование',
    ],
  },
  {
    title: 'Архитектура и проектирование',
    tags: [
      'DDD', 'SOLID', 'архитектура', 'дизайн API', 'идемпотентность', 'микросервисы', 'очереди', 'паттерны',
      'события', 'структура проекта', 'надёжность', 'масштабирование', 'проектирование систем',
    ],
  },
  {
    title: 'Тесты',
    tags: [
      'pytest', 'TDD', 'моки', 'покрытие', 'тестирование',
    ],
  },
  {
    title: 'Доставка и эксплуатация',
    tags: [
      'CI/CD', 'Docker', 'Git', 'IaC', 'Kubernetes', 'Linux', 'безопасность', 'инструменты', 'логирование',
      'мониторинг', 'наблюдаемость', 'облака', 'отладка', 'резервное копирование', 'эксплуатация',
    ],
  },
  {
    title: 'Задачи и люди',
    tags: [
      'алгоритмы', 'структуры данных', 'лайвкодинг', 'карьера', 'код-ревью', 'команда',
    ],
  },
] as const satisfies readonly TagArea[];

export type Tag = (typeof tagAreas)[number]['tags'][number];

/** All tags. */
export const tags: readonly Tag[] = tagAreas.flatMap(({ tags }) => tags);

/** The anchor of a tag on the page of tags: `сборка-мусора`. */
export function tagAnchor(tag: Tag): string {
  return slug(tag);
}
