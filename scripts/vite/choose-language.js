/*
 * Chooses the language before the page is painted: the one in the address (?lang=), which holds for
 * the rest of the visit; the one that was chosen before; those of the browser in their order; else
 * English. It stands in index.html after the templates with the shell in each other language. A
 * browser that can't run it stays in English.
 */
(() => {
  const chosen = choose();
  if (!chosen) return;
  document.documentElement.lang = chosen.lang;
  document.title = chosen.title;

  // Only a build knows its URL.
  const { catalog } = chosen.dataset;
  if (catalog) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = catalog;
    document.head.append(link);
  }

  // The body has been read by then, and the page has not started.
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
      // The console goes on to addresses without it.
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
      // Blocked.
    }
  }
})();
