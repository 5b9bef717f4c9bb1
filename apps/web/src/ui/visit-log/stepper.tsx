import { Field } from '../field.tsx'
import type { Words } from '../words.ts'

interface StepperProps {
  t: Words
  name: string
  label: string
  value: string | undefined
  error: string | undefined
  hint?: string | undefined
  /** By how many a press changes it, and what the presses are called. */
  step: number
  fewer: string
  more: string
}

/** How many of something, under a thumb. Without JavaScript there are no presses, and the number is written. */
export const Stepper = ({ step, fewer, more, value, ...field }: StepperProps) => (
  <Field
    {...field}
    optional
    control={(attributes) => (
      <span class="stepper">
        <Press by={-step} label={`${field.label}: ${fewer}`} sign="−" />
        <input {...attributes} type="text" inputmode="numeric" autocomplete="off" dir="ltr" value={value} />
        <Press by={step} label={`${field.label}: ${more}`} sign="+" />
      </span>
    )}
  />
)

const Press = ({ by, label, sign }: { by: number; label: string; sign: string }) => (
  <button class="button" data-tone="secondary" type="button" data-by={by} aria-label={label} hidden>
    {sign}
    {Math.abs(by)}
  </button>
)
