declare module 'big-list-of-naughty-strings' {
  const naughtyStrings: string[];
  export default naughtyStrings;
}
