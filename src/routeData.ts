import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { findQuestion, readySections, type Question } from './catalogue.ts';

/** Fits Starlight's route data to the handbook: neighbours by number inside the section, a leaner head. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  route.pagination = neighbours(findQuestion(route.id));
  route.head = route.head.filter(({ attrs }) => attrs?.name !== 'generator');
});

function neighbours(question: Question | undefined): StarlightRouteData['pagination'] {
  const questions = readySections.find(({ slug }) => slug === question?.section.slug)?.questions ?? [];
  const index = questions.findIndex(({ id }) => id === question?.id);
  return { prev: link(questions[index - 1]), next: index < 0 ? undefined : link(questions[index + 1]) };
}

function link(question: Question | undefined): StarlightRouteData['pagination']['prev'] {
  if (!question) return undefined;
  return {
    type: 'link',
    label: `${question.number}. ${question.title}`,
    href: question.href,
    isCurrent: false,
    badge: undefined,
    attrs: {},
  };
}
