/*
 * Chooses the language before the first paint, in this order: `?lang=`, which applies to the rest of
 * the visit; the language chosen earlier; the browser's languages; English. index.html contains it
 * after the templates with the shell in the other languages. A browser that can't run it shows
 * English.
 */
(() => {
  const chosen = choose();
  if (!chosen) return;
  document.documentElement.lang = chosen.lang;
  document.title = chosen.title;

  // Only set in a build.
  const { catalog } = chosen.dataset;
  if (catalog) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = catalog;
    document.head.append(link);
  }

  // Fires when the body has been parsed, and before the page's modules run.
  const showShell = () => document.getElementById('root')?.replaceChildren(chosen.content);
  document.addEventListener('readystatechange', showShell, { once: true });

  /** @returns {HTMLTemplateElement | null} `null` for English */
  function choose() {
    const asked = new URLSearchParams(location.search).get('lang');
    const tags = [asked, stored('sessionStorage'), stored('localStorage'), ...navigator.languages];
    for (const tag of tags) {
      // The region makes no difference: zh and zh-TW mean zh-CN.
      const language = /^[a-z]+/i.exec(tag ?? '')?.[0].toLowerCase();
      /** @type {HTMLTemplateElement | null} */
      const template = document.querySelector(`template[lang|="${language}"]`);
      if (!template && language !== 'en') continue;
      // The console's later URLs don't contain `lang`.
      if (tag === asked) keep(language);
      return template;
    }
    return null;
  }

  /** @param {'sessionStorage' | 'localStorage'} storage */
  function stored(storage) {
    try {
      return window[storage].getItem('language');
    } catch {
      return null;
    }
  }

  /** @param {string} tag */
  function keep(tag) {
    try {
      sessionStorage.setItem('language', tag);
    } catch {
      // Storage is blocked.
    }
  }
})();
