/**
 * English text with `{placeholders}` and, in a `Phrase`, `<tags>`; or the two forms that it has in
 * English, for a `count`. It's also what catalogs know the message by: the text, or the form `other`.
 *
 * What follows a `|` isn't shown. It tells messages apart that only English words alike:
 * `Name|column`.
 */
export type Source = string | { readonly one: string; readonly other: string };

/** Text stays as it is, numbers are formatted, and names become a list: "a, b, and c". */
export type Value = string | number | readonly string[];

/** The parameters that a message needs: none, or an object with a value for each placeholder. */
export type Parameters<S extends Source> =
  IsLiteral<S> extends false
    ? [theTextMustBeALiteral: never]
    : [NameIn<S>] extends [never]
      ? []
      : [values: { [Name in NameIn<S>]: ValueOf<Name> }];

export type ValueOf<Name> = Name extends 'count' ? number : Value;

/** The names of the placeholders in a message; the `count` that chooses a form is one of them. */
export type NameIn<S extends Source> =
  PlaceholderIn<TextOf<S>> | (S extends string ? never : 'count');

/** The names of the tags in a message. */
export type TagIn<S extends Source> = OpeningTagIn<TextOf<S>>;

/** `false` for a text that isn't known before the page runs, such as `string` or `Delete ${string}`. */
export type IsLiteral<S extends Source> =
  { none?: never } extends Record<TextOf<S>, 1> ? false : true;

type TextOf<S extends Source> = S extends { one: infer One; other: infer Other }
  ? Extract<One | Other, string>
  : Extract<S, string>;

type PlaceholderIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never;

type OpeningTagIn<Text> = Text extends `${string}<${infer Name}>${infer Rest}`
  ? (Name extends `/${string}` ? never : Name) | OpeningTagIn<Rest>
  : never;
