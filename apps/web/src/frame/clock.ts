/** Minutes after midnight as a clock shows them: 540 is "09:00". */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** "09:00", "9.30" or "9" in minutes after midnight; NaN for what is no time of day, which the schema refuses. */
export function minutesOf(text: string): number {
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? []
  const [hour, minute] = [Number(hours || Number.NaN), Number(minutes)]
  return hour <= 24 && minute < 60 ? hour * 60 + minute : Number.NaN
}
