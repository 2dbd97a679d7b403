/*
 * Keeps the page from starting in a browser that is too old, instead of breaking somewhere in it, and
 * says so in the texts of browser-notice.json. A classic script in ES5, for it must run where nothing
 * newer does. scripts/vite/browser-check.ts fails the build when the page uses a built-in that is newer
 * than ES2022 and isn't listed here.
 */
(function () {
  'use strict';

  /** What the page needs, by where it is found. */
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
  // A browser without it can't run the script that chooses the language, either.
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
