/** A stage of the road map: a page of the folder `roadmap/`. */
export interface Stage {
  slug: string;
  title: string;
  /** What one can do after it, in one line. */
  gain: string;
  /** For one who works in the field and repeats: reading, practice, repetition. The stage's page says what it consists of. */
  hours: readonly [from: number, to: number];
  /** Slugs of the stages it leans on. */
  after: readonly string[];
}

/** The stages of the road map, in the order in which they are best taken. */
export const stages = [
  { slug: 'python', title: 'Основы Python', gain: 'объяснять язык изнутри и решать на нём задачи вслух', hours: [20, 24], after: [] },
  { slug: 'web', title: 'Веб-фреймворки', gain: 'построить API на Django и FastAPI и сказать, что происходит с запросом', hours: [14, 16], after: ['python'] },
  { slug: 'async', title: 'Асинхронное программирование', gain: 'писать на asyncio код, который переживает отмену, тайм-ауты и нагрузку', hours: [10, 12], after: ['python'] },
  { slug: 'databases', title: 'Базы данных', gain: 'читать план запроса, выбирать изоляцию и не бояться миграций', hours: [16, 18], after: ['web'] },
  { slug: 'tools', title: 'Технологии: Redis, RabbitMQ, Docker, Git', gain: 'собрать сервис с кешем и очередью и запустить его одной командой', hours: [12, 14], after: ['web', 'databases'] },
  { slug: 'microservices', title: 'Микросервисы и проектирование систем', gain: 'провести границы, пережить сбои и посчитать систему на доске', hours: [14, 16], after: ['databases', 'tools'] },
  { slug: 'testing', title: 'Тестирование', gain: 'проверять поведение, а не строки кода, и доверять своим тестам', hours: [8, 10], after: ['web'] },
  { slug: 'integration', title: 'Интеграция, эксплуатация и команда', gain: 'связать сервис с чужими системами, выпустить его и рассказать об этом', hours: [14, 16], after: ['microservices', 'testing'] },
] as const satisfies readonly Stage[];
