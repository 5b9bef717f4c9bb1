/** What is recorded by hand on a form of its own. */
export const recordKinds = ['handed', 'printed', 'sent', 'counted', 'destroyed'] as const
export type RecordKind = (typeof recordKinds)[number]
