/** A word longer than this is wider than what it may stand in: it may be broken there. */
const longest = 30

/** The text with places where a web address or an endless word may be broken (U+200B), so that nothing runs off the paper. */
export const breakable = (text: string): string =>
  text.replace(/\S{31,}/gu, (word) => {
    const broken = word.replace(/([/?&=._-]+)(?=[^/?&=._-])/g, '$1\u200b')
    return broken.replace(new RegExp(`[^\\u200b]{${longest}}(?=[^\\u200b])`, 'gu'), '$&\u200b')
  })
