/**
 * A value as it may stand in a letter: on one line, without control characters, and without the bidirectional controls
 * (UAX #9) that could turn around the words after it. Lone surrogates become U+FFFD, as they would on the way out anyway.
 */
export const oneLine = (value: string): string =>
  onePlainWord.test(value)
    ? value
    : value
        .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\s+/g, ' ')
        .trim()

const onePlainWord = /^[!-~]*$/
