/**
 * English text with `{placeholders}` and, in a `Phrase`, `<tags>`; or its singular and plural, for a
 * `count`. Catalogs use the text, or the form `other`, as the key.
 *
 * Text after a `|` isn't shown. Disambiguates messages with identical English text: `Name|column`.
 */
export type Source = string | { readonly one: string; readonly other: string };

/** Numbers are formatted, and arrays become a list: "a, b, and c". */
export type Value = string | number | readonly string[];

/** What follows the text in a call of `t`: nothing, or an object with a value for each placeholder. */
export type MessageArgs<S extends Source> =
  IsLiteral<S> extends false
    ? [theTextMustBeALiteral: never]
    : [NameIn<S>] extends [never]
      ? []
      : [values: { [Name in NameIn<S>]: ValueOf<Name> }];

export type ValueOf<Name> = Name extends 'count' ? number : Value;

/** Placeholder names, including the `count` that chooses a plural form. */
export type NameIn<S extends Source> =
  PlaceholderIn<TextOf<S>> | (S extends string ? never : 'count');

export type TagIn<S extends Source> = OpeningTagIn<TextOf<S>>;

/**
 * `false` for a text that isn't known at compile time, such as `string` or `Delete ${string}`. A
 * `Record` with such a key is an index signature, which `{}` satisfies; one with a literal key isn't.
 */
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
