import * as v from 'valibot';

/** Printable ASCII without spaces, as everything has to be that is sent in a header; may be empty. */
export const credentialText = v.pipe(
  v.string("isn't text"),
  v.regex(/^[\x21-\x7e]*$/, "contains a space, a line break, or a character that isn't ASCII"),
);
