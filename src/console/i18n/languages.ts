/** The languages of the console by tag (BCP 47), each with its own name for itself. */
export const languages = {
  en: 'English',
  'zh-CN': '简体中文',
  ja: '日本語',
};

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages).filter(isLanguage);

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}
