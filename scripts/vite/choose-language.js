/*
 * Chooses the language before the page is painted: of the address (?lang=), the one that was chosen
 * before, those of the browser in their order, else English. It stands in index.html after the
 * templates with the shell in each other language. A browser that can't run it stays in English.
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
    const tags = [new URLSearchParams(location.search).get('lang'), stored()];
    for (const tag of [...tags, ...navigator.languages]) {
      // The region makes no difference: zh and zh-TW mean zh-CN.
      const language = /^[a-z]+/i.exec(tag ?? '')?.[0].toLowerCase();
      if (language === 'en') return null;
      /** @type {HTMLTemplateElement | null} */
      const template = document.querySelector(`template[lang|="${language}"]`);
      if (template) return template;
    }
    return null;
  }

  function stored() {
    try {
      return localStorage.getItem('language');
    } catch {
      return null;
    }
  }
})();
