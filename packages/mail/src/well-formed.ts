/**
 * The first MJML tag that is not closed, closes nothing, or is not a tag at all; MJML's own parser lets them pass and loses
 * text. HTML inside `mj-text`, `mj-raw` and the like is not looked at.
 */
export function malformedTag(source: string): { index: number; detail: string } | undefined {
  const open: { name: string; index: number }[] = []
  for (const found of source.matchAll(
    /<!--[\s\S]*?-->|<(\/?)(mj[a-z-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\/?mj[^\s/>]*/gi,
  )) {
    const [whole, end, name, , selfClosed] = found
    if (whole.startsWith('<!--')) continue
    if (name === undefined) return { index: found.index, detail: `${whole} is not written as a tag should be` }
    if (end) {
      const last = open.pop()
      if (last?.name !== name)
        return { index: found.index, detail: `${whole} closes nothing; open is ${last ? `<${last.name}>` : 'no tag'}` }
    } else if (!selfClosed) open.push({ name, index: found.index })
  }
  const unclosed = open.pop()
  return unclosed && { index: unclosed.index, detail: `<${unclosed.name}> is not closed` }
}
