/*
 * Says that the browser is too old, before the page starts, instead of breaking somewhere in it.
 * A classic script in ES5, for it must run where nothing newer does. scripts/vite/browser-check.ts
 * fails the build when the page uses a built-in that is newer than ES2022 and isn't listed here.
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
    'Promise.withResolvers',
    'Set.prototype.difference',
    'Set.prototype.intersection',
    'String.prototype.isWellFormed',
    'URL.canParse',
  ];

  var advice =
    'This console needs Chrome or Edge 122, Firefox 127, Safari 17.4, or a later version. Update the browser, or open the page in another one.';

  function isThere(feature) {
    var names = feature.split('.');
    var value = window;
    for (var i = 0; i < names.length; i += 1) {
      value = value[names[i]];
      if (value === undefined || value === null) return false;
    }
    return true;
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    return made;
  }

  var missing = features.filter(function (feature) {
    return !isThere(feature);
  });
  if (missing.length === 0) return;

  var notice = document.createElement('main');
  notice.setAttribute('role', 'alert');
  notice.style.maxWidth = '40em';
  notice.style.margin = '10vh auto';
  notice.style.padding = '0 24px';
  notice.appendChild(element('h1', 'This browser is too old'));
  notice.appendChild(element('p', advice));
  notice.appendChild(element('p', 'What it lacks: ' + missing.join(', ')));
  // Without #root the page doesn't start.
  var root = document.getElementById('root');
  root.parentNode.replaceChild(notice, root);
})();
