/** Shorter than the 78 of RFC 5322 so that a quoted answer still fits. */
export const lineWidth = 72

/** A guess at the length of a merge value: lines are broken once, before anyone's name is known. */
const valueWidth = 10

/** A word, or what is isolated: an isolate that a line break tore apart would isolate nothing. */
const unbroken = /(?:\u2068[^\u2069]*\u2069|\S)+/g

/**
 * Breaks `text` into lines of at most `width`, at spaces only: a long address stays whole so that it can be clicked.
 * `first` stands before the first line and `rest` before the others. `mark` finds the places of merge values.
 */
export function wrapLines(text: string, mark: RegExp, { first, rest }: { first: string; rest: string } = { first: '', rest: '' }): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.match(unbroken) ?? []) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && visibleWidth(longer, mark) + rest.length > lineWidth) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n')
}

/** Characters a reader sees: directional isolates take no room. */
export const visibleWidth = (text: string, mark: RegExp): number =>
  [...text.replace(mark, '_'.repeat(valueWidth)).replace(/[\u2068\u2069]/g, '')].length
