import type { SectionSlug } from './sections.ts';

/** Questions that are best read together, after those of the steps before. */
export interface Step {
  title: string;
  /** What one gains by them, in a sentence. */
  why: string;
  /** Slugs of questions of the section, written or not. */
  slugs: readonly string[];
}

/** What a section is about and in which order to read it. */
export interface Reading {
  /** Two or three sentences. */
  about: string;
  steps: readonly Step[];
}

/** The order differs from that of numbers: numbers are permanent, and what one needs first is not always what was written first. */
export const readings: Readonly<Record<SectionSlug, Reading>> = {
  'python-core': {
    about: 'Язык без библиотек: объекты, имена, протоколы и то, что интерпретатор делает с ними. С этих вопросов начинают почти каждое техническое собеседование, и по ним же видно, пишет человек на Python или на другом языке в синтаксисе Python.',
    steps: [
      { title: 'Объекты и имена', why: 'Имя — ссылка, а не коробка: без этого непонятно остальное.', slugs: ['list-tuple-set', 'dict-internals', 'shallow-deep-copy', 'legb-scope', 'decimal-datetime'] },
      { title: 'Протоколы языка', why: 'Цикл for, with и match опираются на методы, которые можно написать самому.', slugs: ['iterators-generators', 'context-managers', 'pattern-matching-walrus', 'pythonic-code'] },
      { title: 'Классы изнутри', why: 'Как объект создаётся и где ищется атрибут; после дескрипторов property перестаёт быть магией.', slugs: ['staticmethod-classmethod', 'dataclasses', 'new-vs-init', 'descriptors', 'metaclasses'] },
      { title: 'Интерпретатор', why: 'Память и потоки: отсюда начинают копать до уровня senior.', slugs: ['garbage-collection', 'gil'] },
    ],
  },
  'python-advanced': {
    about: 'То, чем middle пользуется каждый день и что senior обязан объяснить: функции высшего порядка, типы, асинхронность, импорт, память. Вопросы опираются на раздел «Основы Python».',
    steps: [
      { title: 'Функции', why: 'Замыкание объясняет декоратор, декоратор — половину functools.', slugs: ['closures', 'decorators', 'functools', 'exceptions'] },
      { title: 'Классы и типы', why: 'Порядок поиска атрибута, наследование и контракт, который проверяют до запуска.', slugs: ['attribute-access', 'mro-multiple-inheritance', 'type-hints', 'modern-generics', 'monkey-patching'] },
      { title: 'Модули и данные', why: 'Что происходит при import, при записи объекта в байты и при встрече байтов с текстом.', slugs: ['modules-packages-imports', 'unicode-encodings', 'pickle'] },
      { title: 'Асинхронность', why: 'Сначала цикл событий и задачи, потом корутины под ними, потом отмена.', slugs: ['async-await', 'coroutines-awaitables', 'structured-concurrency'] },
      { title: 'Память и параллелизм', why: 'Из чего складывается память процесса и что меняют субинтерпретаторы и сборка без GIL.', slugs: ['memory-model', 'weakref', 'free-threading-subinterpreters'] },
    ],
  },
  web: {
    about: 'Путь запроса от сокета до обработчика и обратно: протоколы серверов, Django и FastAPI, формы, файлы, сокеты, стили API. Примеры — маленькие программы, которые действительно отвечают на запросы.',
    steps: [
      { title: 'Протоколы и стиль API', why: 'HTTP и интерфейс сервера общие для всех фреймворков.', slugs: ['rest-api-principles', 'wsgi-asgi', 'middleware'] },
      { title: 'Django', why: 'От пути запроса к формам, входу и API.', slugs: ['django-architecture', 'django-forms-csrf', 'django-auth', 'django-signals', 'drf'] },
      { title: 'FastAPI', why: 'Валидация, зависимости и устройство проекта.', slugs: ['pydantic', 'fastapi', 'fastapi-project-structure'] },
      { title: 'Не только запрос и ответ', why: 'Файлы, постоянные соединения и другие способы договориться с клиентом.', slugs: ['file-uploads', 'websockets', 'graphql', 'grpc-protobuf', 'soap-integration'] },
      { title: 'Чужие сервисы и доверие', why: 'Как ходить наружу и кого пускать внутрь.', slugs: ['async-clients', 'oauth2-oidc', 'llm-integration'] },
    ],
  },
  databases: {
    about: 'Данные под нагрузкой: транзакции, планы запросов, ORM, миграции, Redis и реплики. Запросы на страницах выполнены в PostgreSQL 18, планы и таблицы — его собственные.',
    steps: [
      { title: 'SQL и драйвер', why: 'Соединение, транзакция и запрос — то, на чём стоят все ORM.', slugs: ['sql-tasks', 'dbapi-transactions-pooling', 'transactions-isolation'] },
      { title: 'ORM', why: 'Что он делает за вас и чего за вас не сделает.', slugs: ['orm-pros-cons', 'sqlalchemy', 'sqlalchemy-async', 'db-migrations'] },
      { title: 'Скорость', why: 'План запроса, индексы и объёмы, которые не помещаются в память.', slugs: ['query-optimization', 'large-data', 'pgbouncer-pool-sizing'] },
      { title: 'Внутри PostgreSQL', why: 'Версии строк и блокировки объясняют большинство происшествий.', slugs: ['postgres-mvcc-vacuum', 'postgres-locks'] },
      { title: 'Не только одна база', why: 'Кеш, документы, реплики и цена согласованности.', slugs: ['redis', 'nosql', 'replication'] },
    ],
  },
  architecture: {
    about: 'Как делить программу на части, чтобы её можно было менять: от класса до системы сервисов. Примеры — на идиоматичном Python: функции, протоколы и dataclass вместо пересказа книг для Java.',
    steps: [
      { title: 'Код', why: 'Принципы и паттерны видны на двадцати строках.', slugs: ['solid', 'design-patterns', 'clean-architecture', 'ddd'] },
      { title: 'Интерфейсы', why: 'API, которое переживёт изменения и повторы запросов.', slugs: ['api-design', 'idempotency-retries'] },
      { title: 'Система', why: 'Границы сервисов и события между ними.', slugs: ['microservices', 'event-driven-architecture', 'outbox-saga', 'kafka', 'cqrs-event-sourcing'] },
    ],
  },
  performance: {
    about: 'Сначала измерить, потом ускорять: профилирование, кеши, очереди, серверы и масштабирование. Утверждения о скорости показаны примерами, которые сравнивают, а не секундомером.',
    steps: [
      { title: 'Найти', why: 'Без замера оптимизируют не то.', slugs: ['profiling', 'performance-monitoring', 'api-performance-case', 'production-debugging'] },
      { title: 'Ускорить код', why: 'Алгоритм, структура данных и вид параллелизма.', slugs: ['python-performance', 'concurrency-parallelism', 'large-files-processing'] },
      { title: 'Разгрузить систему', why: 'Кеш, очередь и ещё один экземпляр — с их ценой.', slugs: ['caching-strategies', 'message-queues', 'celery', 'web-servers', 'scaling'] },
    ],
  },
  testing: {
    about: 'Как убедиться, что код делает то, что обещает, и будет делать это завтра. Тесты на страницах запускает настоящий pytest, и упавшие показаны упавшими.',
    steps: [
      { title: 'Основа', why: 'Один тест, одна причина упасть.', slugs: ['unit-testing', 'pytest-fixtures-parametrize', 'code-coverage', 'tdd'] },
      { title: 'Шире и глубже', why: 'Настоящая база, настоящий HTTP и случайные данные.', slugs: ['integration-testing', 'web-app-testing', 'property-based-testing'] },
      { title: 'После выкладки', why: 'То, чего до production не проверить.', slugs: ['testing-in-production'] },
    ],
  },
  devops: {
    about: 'Путь кода до пользователя и жизнь после выкладки: контейнеры, конвейер, оркестратор, наблюдение, защита и восстановление. Файлы конфигурации на страницах полные и разобраны их собственными парсерами.',
    steps: [
      { title: 'Рабочее место', why: 'Инструменты, о которых спрашивают вскользь и судят строго.', slugs: ['git-workflow', 'bash-linux', 'python-tooling'] },
      { title: 'Доставка', why: 'Образ, конвейер и место, где всё работает.', slugs: ['docker', 'ci-cd', 'kubernetes-orchestration', 'graceful-shutdown-slo', 'infrastructure-as-code', 'cloud-platforms'] },
      { title: 'Наблюдение', why: 'Узнать о беде раньше пользователя и понять её причину.', slugs: ['production-logging-monitoring', 'observability', 'production-performance'] },
      { title: 'Безопасность и сохранность', why: 'Что украдут, если не закрыть, и что потеряют, если не проверить копию.', slugs: ['web-security', 'backup-disaster-recovery'] },
    ],
  },
  algorithms: {
    about: 'Ровно столько алгоритмов, сколько спрашивают у бэкендера: сложность, сортировки, приёмы лайвкодинга и графы. Каждый алгоритм выполнен, а его сложность показана подсчётом операций.',
    steps: [
      { title: 'Язык сложности', why: 'О-большое нужно, чтобы объяснить выбор структуры.', slugs: ['big-o-data-structures', 'sorting-algorithms'] },
      { title: 'Задачи', why: 'Несколько приёмов закрывают большинство задач.', slugs: ['live-coding-patterns', 'graphs-bfs-dfs'] },
    ],
  },
  'system-design': {
    about: 'Секция, где нет правильного ответа, а есть ход рассуждения: требования, оценки, модель данных, узкие места, отказы. Сначала метод, затем три задачи, разобранные по нему.',
    steps: [
      { title: 'Метод', why: 'Сорок пять минут, разложенные по шагам.', slugs: ['system-design-method'] },
      { title: 'Задачи', why: 'От простой к той, где ломается очевидное решение.', slugs: ['url-shortener', 'rate-limiter', 'twitter-timeline'] },
    ],
  },
  teamwork: {
    about: 'Вопросы, на которых теряют оффер после хорошей технической части: о себе, о решениях, о людях. Сильные и слабые ответы стоят рядом.',
    steps: [
      { title: 'О себе', why: 'Первые пять минут задают тон.', slugs: ['self-presentation', 'optimization-story', 'questions-to-interviewer'] },
      { title: 'О команде', why: 'Как вы работаете с теми, кто рядом.', slugs: ['code-review', 'frontend-collaboration', 'team-leadership'] },
    ],
  },
};
