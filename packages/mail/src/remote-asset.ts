/**
 * What in the HTML would be fetched from the net when the letter is opened, or undefined. Opening a letter must tell nobody
 * that it was opened. Text of the letter is escaped by now, so whatever looks like a tag or a style is one.
 */
export function remoteAsset(html: string): string | undefined {
  const tag =
    /<(?:link|script|iframe|object|embed|base|video|audio|form|input)\b|<[^>]*\s(?:src|srcset|background|poster)\s*=\s*["']?(?!["']?(?:cid|data):)[^\s"'>]+/i
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|\sstyle\s*=\s*"([^"]*)"|\sstyle\s*=\s*'([^']*)'/gi)]
  const css = /@import|url\(\s*["']?(?!["']?data:)[^)]*/i
  return tag.exec(html)?.[0] ?? styles.map((style) => css.exec(style.slice(1).join(''))?.[0]).find((found) => found !== undefined)
}
