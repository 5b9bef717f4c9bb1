/**
 * The alarm clock: asks a worker to look at something soon. Never carries the truth, only ids; a lost job is found by
 * the sweep. The queue package implements it; `noJobs` serves where nobody listens.
 */
export interface Jobs {
  /** Wakes workers for a newsletter that has letters to send. */
  wakeNewsletter(newsletterId: string): Promise<void>
  /** Wakes a worker for a mail that asks somebody to confirm. */
  wakeConfirmation(requestId: string): Promise<void>
  /** The same for somebody who wants to become a member. */
  wakeApplication(applicationId: string): Promise<void>
  /** Wakes a worker for a members file that is to be gone through. */
  wakeImport(importId: string): Promise<void>
  /** Wakes a worker for notices that wait. */
  wakeNotices(): Promise<void>
}

export const noJobs: Jobs = {
  wakeNewsletter: async () => undefined,
  wakeConfirmation: async () => undefined,
  wakeApplication: async () => undefined,
  wakeImport: async () => undefined,
  wakeNotices: async () => undefined,
}
