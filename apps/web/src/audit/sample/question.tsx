import type { DrawSample } from '@lykta/core/sampling'
import type { z } from 'zod'
import type { Sent } from '../../frame/index.ts'

export type Question = z.input<typeof DrawSample>

/** What a sample follows from, as it was sent, for the schema to judge. */
export function sentQuestion(sent: Sent): Question {
  const [day, classId] = [sent.text('day'), sent.text('classId')]
  return {
    size: sent.number('size') ?? Number.NaN,
    seed: sent.number('seed') ?? Number.NaN,
    ...(day && { day }),
    ...(classId && { classId }),
  }
}

/** The same, to be sent again by a form of its own. */
export const HiddenQuestion = ({ question }: { question: Question }) => (
  <>
    {Object.entries(question).map(([name, value]) => (
      <input type="hidden" name={name} value={String(value)} />
    ))}
  </>
)
