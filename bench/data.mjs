/** More content of the same kind. */

/** The wheel with each insight and each kans as many times, under ids of their own; the first keep theirs. */
export function multiply(wheel, times) {
  const repeated = (list) =>
    Array.from({length: times}, (_, round) =>
      list.map((item) => (round ? {...item, id: `${item.id}-${round + 1}`} : item)),
    ).flat();
  return {
    ...wheel,
    themes: wheel.themes.map((theme) => ({
      ...theme,
      insights: repeated(theme.insights),
      questions: theme.questions.map((question) => ({...question, kansen: repeated(question.kansen)})),
    })),
  };
}
