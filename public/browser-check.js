/*
 * Shows a message from browser-notice.json in a browser that is too old, and keeps the page from
 * starting there. A classic script in ES5, so that it runs in such browsers. The build fails if the page
 * uses a built-in that is newer than ES2022 and isn't listed here: see scripts/vite/browser-check.ts.
 */
(function () {
  'use strict';

  /** Required built-ins, as paths from window. */
  var features = [
    'AbortSignal.any',
    'AbortSignal.timeout',
    'Array.prototype.toReversed',
    'Array.prototype.toSorted',
    'HTMLElement.prototype.showPopover',
    'Intl.Segmenter',
    'Map.groupBy',
    'Promise.withResolvers',
    'Set.prototype.difference',
    'Set.prototype.intersection',
    'String.prototype.isWellFormed',
    'URL.canParse',
  ];

  function isThere(feature) {
    var names = feature.split('.');
    var value = window;
    for (var i = 0; i < names.length; i += 1) {
      value = value[names[i]];
      if (value === undefined || value === null) return false;
    }
    return true;
  }

  var missing = features.filter(function (feature) {
    return !isThere(feature);
  });
  if (missing.length === 0) return;

  var root = document.getElementById('root');
  // Without #root the page doesn't start.
  root.id = '';
  // Without replaceChildren, the script that chooses the language can't have run.
  var tag = root.replaceChildren ? document.documentElement.lang : navigator.language;
  var check = document.querySelector('script[src$="check.js"]');
  var request = new XMLHttpRequest();
  request.addEventListener('load', function () {
    show(JSON.parse(request.responseText), tag.slice(0, 2));
  });
  request.open('GET', check.src.replace(/check\.js$/, 'notice.json'));
  request.send();

  function show(texts, language) {
    var text = texts[language] || texts.en;
    var notice = document.createElement('main');
    notice.setAttribute('role', 'alert');
    notice.style.maxWidth = '40em';
    notice.style.margin = '10vh auto';
    notice.style.padding = '0 24px';
    add(notice, 'h1', text.title);
    add(notice, 'p', text.advice);
    add(notice, 'p', text.missing + missing.join(', '));
    root.parentNode.replaceChild(notice, root);
  }

  function add(parent, name, text) {
    parent.appendChild(document.createElement(name)).textContent = text;
  }
})();
