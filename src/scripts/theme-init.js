// Runs in the head, before anything is painted: the chosen theme does not flash. «As in the system» needs no mark.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
