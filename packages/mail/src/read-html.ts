/** What a reader of HTML meets: the words (descriptions of images and the title with them) and where its links lead. */
export function readHtml(html: string): { words: string; addresses: string[] } {
  const body = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/gi, '')
  const attributes = (name: string) => [...body.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gi'))].map(([, value = '']) => decoded(value))
  const words = body
    // emphasis within a word does not part it
    .replace(/<\/?(?:strong|em|b|i|bdi|span|a)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
  return {
    words: [decoded(words), ...attributes('alt'), ...attributes('title'), ...attributes('aria-label')].join('\n'),
    addresses: attributes('href'),
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
