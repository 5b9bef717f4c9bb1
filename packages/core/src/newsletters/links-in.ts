import { Link } from './content.ts'

/** A link as it was written in the small Markdown, right or wrong. */
export interface WrittenLink {
  /** What the reader sees in place of a link that is broken. */
  written: string
  fault: 'broken' | 'insecure' | undefined
}

/** A target has no space and no bracket of its own, but for pairs of round ones as encyclopaedias have them. */
const whole = /\[(?:\\.|[^\][])*\]\(((?:[^()\s]|\([^()\s]*\))*)\)/g
const begun = /\[[^\][\n]*\]\s*\((?=\s*(?:https?:|www\.|mailto:|tel:))[^\n]*/gi

/**
 * The links of a text: whole ones, and what is all but one (a bracket missing, a space between them, no `https://`), which
 * the reader would see as it was typed.
 */
export function linksIn(markdown: string): WrittenLink[] {
  const links: WrittenLink[] = []
  const rest = markdown.replace(whole, (written: string, target: string) => {
    // a field in a link has an error of its own
    if (!target.includes('{{')) links.push({ written, fault: faultOf(target) })
    return ''
  })
  for (const [written] of rest.matchAll(begun)) links.push({ written: written.slice(0, 80), fault: 'broken' })
  return links
}

export const faultOf = (target: string): WrittenLink['fault'] =>
  Link.safeParse(target).success ? (/^http:/i.test(target) ? 'insecure' : undefined) : 'broken'
