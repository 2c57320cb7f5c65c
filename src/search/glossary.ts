import { stem, words } from './language.ts';

/**
 * What engineers call one thing: terms, translations, slang, abbreviations. One group a line, names divided by `|`; a name may
 * have several words. Aliases of pages do the same for a page's own subject; here stands what many pages share.
 */
const groups = `
абстрактный класс | abc | abstract class
авторизация | authorization
аутентификация | authentication | логин
балансировщик | балансировка | load balancer | балансер
бандл | bundle
баррель | barrel
блокировка | lock | лок | залочить | залочиться | лочить | лочиться | заблокировать
брокер | broker
вебсокет | websocket
взаимоблокировка | deadlock | дедлок
вытеснение | eviction
генератор | generator
гонка | race condition | рейс
граф | graph
дедупликация | deduplication
декоратор | decorator | обёртка
дескриптор | descriptor
деплой | развёртывание | deploy | deployment | выкатка | выкатить | раскатать | раскатка | задеплоить
джанга | джанго | django
дочерний | child
дженерик | generic | обобщение
зависимость | dependency
замыкание | closure
запрос | query | request
идемпотентность | idempotency
изоляция | isolation
инвалидация | invalidation
индекс | index
инстанс | экземпляр | instance
интерпретатор | interpreter
исключение | exception | эксепшен
итератор | iterator
кеш | кэш | cache | кеширование | кэширование | caching
кластер | cluster
клиент | client
контейнер | container
контекстный менеджер | context manager
копирование | копия | copy
корутина | coroutine | сопрограмма
кортеж | tuple | тапл
кролик | rabbitmq | рэббит
кубер | kubernetes | k8s | кубернетес
куча | heap
лимит | limit | ограничение
лог | логирование | logging | журнал
логин | вход | login
лямбда | lambda
масштабирование | scaling
метакласс | metaclass
метрика | metric
миграция | migration
микросервис | microservice
миксин | mixin | примесь
множество | set | сет
мок | моки | mock | заглушка
монга | mongo | mongodb
мультипроцессинг | multiprocessing | процесс | process
мусор | garbage
мьютекс | mutex
наблюдаемость | observability
нагрузка | load
наследование | inheritance
неизменяемый | immutable | иммутабельный
нджинкс | nginx | энджинкс
обработка | handling
объект | object
окружение | environment | venv
орм | orm | ормка
отмена | cancellation
отказ | failure
очередь | queue
память | memory
пагинация | pagination | постраничный
пайплайн | конвейер | pipeline
паттерн | шаблон | pattern
пакет | package
планировщик | scheduler | шедулер
подзапрос | subquery
полиморфизм | polymorphism
порядок разрешения методов | mro
постгрес | постгря | postgres | postgresql | pg
поток | thread | тред
предохранитель | автоматический выключатель | circuit breaker
приложение | application
проблема | problem
прокси | proxy
производительность | performance | перформанс
пул соединений | connection pool | пул
распараллеливание | параллелизм | parallelism
развязка | decoupling
ревью | review | ревьюить
реплика | replica
репликация | replication
рефлексия | introspection | интроспекция
сборщик мусора | garbage collector | gc
сборка мусора | garbage collection | gc
свёртка | reduce
связность | cohesion
семафор | semaphore
сериализация | serialization | сериалайзер | сериализатор
сигнал | signal
сигналы | signals
синглтон | singleton | одиночка
словарь | dict | дикт
событие | event | ивент
сорсинг | sourcing
согласованность | consistency | консистентность
сообщение | message
сортировка | sort | sorting
список | list | лист
среда | environment
ссылка | reference | референс
стек | stack
строка | string
схема | schema
счётчик | counter | count
тайм-аут | таймаут | timeout
тест | test | тестирование | testing | тестировать | протестировать
токен | token
транзакция | transaction
трассировка | tracing | трейсинг
троттлинг | throttling
утечка | leak
уровень | level
файл | file
фикстура | fixture
фильтр | filter
фреймворк | framework
функция | function
хеш | хэш | hash | хеширование | хэширование | hashing
хранилище | storage
цикл | loop
шардирование | шардинг | sharding | шард
шлюз | gateway
эластик | elasticsearch
эндпоинт | endpoint | ручка
алхимия | sqlalchemy | алкемия
гвидо | pep | zen
докер | docker | докерфайл
гит | git
питест | pytest | пайтест
пайдантик | pydantic
редис | redis | редиска
фастапи | fastapi | фаст апи
флask | flask | фласк
ямл | yaml
джейсон | json
жвт | jwt
апи | api
эскуэль | sql | скл
сиай | сиай сиди | ci | ci/cd
двухфазный коммит | двухфазная фиксация | two-phase commit | 2pc | prepare transaction
сеть доставки контента | cdn
кверисет | queryset
дрф | drf | django rest framework
тимлид | лид | руководство | teamlead
джойн | джоин | join | соединение таблиц
локи | лок | блокировка | lock
вьюха | вью | view | представление
роут | роутер | router | route | маршрут
креды | credentials | секрет | secret
енв | env | окружение
ишью | issue
пулреквест | pull request | pr | merge request | мр
мердж | мерж | merge | слияние
ребейз | rebase
коммит | commit
бранч | ветка | branch
конфиг | config | настройки | settings
докерфайл | dockerfile
композ | compose
под | pod
нода | узел | node
хелсчек | healthcheck | проба | probe
алерт | alert | оповещение
дашборд | dashboard | grafana
лейтенси | latency | задержка
рпс | rps | qps | запросов в секунду
бэкап | резервная копия | backup
ретрай | повтор | retry
бэкофф | backoff
рейтлимит | rate limit | ограничение частоты
вебхук | webhook
пейлоад | payload
хендлер | handler | обработчик
раннер | runner
ивент луп | event loop | событийный цикл | цикл событий
лупа | loop
таска | task | задача
воркер | worker
консьюмер | consumer | потребитель
продюсер | producer
оффсет | offset | смещение
партиция | partition | секция
топик | topic
оутбокс | outbox
сага | saga
монолит | monolith
легаси | legacy
рефакторинг | refactoring
техдолг | технический долг | technical debt
собес | собеседование | интервью | interview
софты | soft skills
стар | star
граф | graph
дерево | tree
хип | heap | куча
стек | stack
рекурсия | recursion
динамика | динамическое программирование | dynamic programming
два указателя | two pointers
скользящее окно | sliding window
бинпоиск | бинарный поиск | двоичный поиск | binary search | bisect
обход в ширину | bfs
обход в глубину | dfs
быстрая сортировка | quicksort
сортировка слиянием | mergesort
сложность | big o | асимптотика
дата класс | датакласс | dataclass
слоты | slots | __slots__
дандер | dunder | магический метод
распаковка | unpacking
генераторное выражение | generator expression
списковое включение | list comprehension | компрехеншн
морж | walrus
тайпхинты | аннотация типов | type hints
протокол | protocol
дженерики | generics
менеджер контекста | context manager | with
внедрение зависимостей | dependency injection | di
инверсия зависимостей | dependency inversion
единственная ответственность | single responsibility
чистая архитектура | clean architecture
предметно-ориентированное проектирование | ddd | domain driven design
агрегат | aggregate
репозиторий | repository
юнит оф ворк | unit of work | единица работы
межсайтовая подделка запроса | csrf
межсайтовый скриптинг | xss
инъекция | injection | инжекшн
кросс-доменные запросы | cors
рефреш токен | refresh token
единый вход | sso
двухфакторная аутентификация | 2fa | mfa
хранимая процедура | stored procedure
оконные функции | window functions
внешний ключ | foreign key
первичный ключ | primary key
план запроса | explain | execution plan
полнотекстовый поиск | full text search
материализованное представление | materialized view
вакуум | vacuum
журнал предзаписи | wal | write-ahead log
снапшот | снимок | snapshot
грязное чтение | dirty read
фантомное чтение | phantom read
потерянное обновление | lost update
оптимистичная блокировка | оптимистическая блокировка | optimistic locking
пессимистичная блокировка | пессимистическая блокировка | pessimistic locking
нагрузочное тестирование | load testing | locust
тестовый двойник | test double | заглушка
покрытие | coverage
канарейка | canary
сине-зелёное | blue-green
непрерывная интеграция | continuous integration
инфраструктура как код | iac | infrastructure as code
холодный старт | cold start | serverless
горизонтальное масштабирование | scale out
липкие сессии | sticky sessions
согласованное хеширование | consistent hashing
фан-аут | fan-out
сокращатель ссылок | url shortener
очередь недоставленных | очередь мёртвых писем | dead letter | dlq
ленивая загрузка | отложенная загрузка | lazy loading
жадная загрузка | eager loading
даунтайм | простой | downtime
откат | откатить | rollback | роллбэк
инцидент | авария | incident | прод лежит | прод упал
прод | продакшен | production
постмортем | разбор инцидента | postmortem
обратное давление | backpressure | бэкпрешер
покрывающий индекс | covering index
состояние гонки | гонка данных | race condition | data race
задваивание | дубль | duplicate | дубликат
отдебажить | дебаг | отладка | debug
профилировать | профилирование | профайлер | profiling
закешировать | кешировать | cache
запушить | push
смёржить | слить | merge
распарсить | парсинг | разбор | parsing
отрефакторить | рефакторинг | refactoring
замокать | мокать | mock | мок
задокеризовать | докеризация | docker
горутина | корутина | coroutine
нагрузить | нагрузка | load
наблюдатель | observer
стратегия | strategy
фабрика | factory
адаптер | adapter
фасад | facade
`;

/** Other names of a name, by the stems of its words. */
const others = new Map<string, string[][]>();
for (const line of groups.trim().split('\n')) {
  const names = line.split('|').map((name) => words(name).map(stem));
  for (const name of names) {
    const key = name.join(' ');
    others.set(key, [...(others.get(key) ?? []), ...names.filter((other) => other !== name)]);
  }
}

/** Other names of what the stems of a name (with spaces between) name, each as the stems of its words. */
export function synonyms(name: string): readonly (readonly string[])[] {
  return others.get(name) ?? [];
}
