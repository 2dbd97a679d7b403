/** Preferences of a stock Firefox for tests. */
export const firefoxPrefs = {
  // The list of downloads would open and take focus from the page.
  'browser.download.alwaysOpenPanel': false,
  // While a file dialog is open, the page's button can't open another one.
  'remote.bidi.dismiss_file_pickers.enabled': true,
  // Firefox 153 crashes where axe reads `ariaLabelledByElements`.
  'accessibility.ARIAElementReflection.enabled': false,
  // Reads the style sheet that `firefox-bidi.mjs` writes.
  'toolkit.legacyUserProfileCustomizations.stylesheets': true,
};
