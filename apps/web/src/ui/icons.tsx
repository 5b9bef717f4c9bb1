const paths = {
  /** Points the way the text runs; mirrored by the stylesheet in Arabic. */
  forward: 'M6 3l5 5-5 5',
  back: 'M10 3L5 8l5 5',
  check: 'M3 8.5l3.2 3.2L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 3v6M8 12v.6',
  note: 'M8 7v5.5M8 3.4V4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  copy: 'M6 6h7v7H6zM10 3H3v7',
  undo: 'M5 3L2 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M11 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  menu: 'M2 4h12M2 8h12M2 12h12',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.6 14c.6-2.4 2.7-3.8 5.4-3.8s4.8 1.4 5.4 3.8',
  leave: 'M6 3H3v10h3M7 8h7M11 5l3 3-3 3',
} as const
export type IconName = keyof typeof paths

/** A drawn sign beside words that say the same; never alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)

/** The lantern: a ring, a cap, an arched window with the flame in it. Drawn for 32 × 32. */
export const LanternMark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="mark-frame" d="M13 5a3 3 0 0 1 6 0v1.2h-1.9V5a1.1 1.1 0 0 0-2.2 0v1.2H13z" />
    <path class="mark-frame" d="M9.2 11.2 11.4 7h9.2l2.2 4.2zM8 26.2h16v2.9H8z" />
    <path class="mark-glass" d="M9.4 24.7v-6a6.6 6.6 0 0 1 13.2 0v6z" />
    <path class="mark-flame" d="M16 14.6c2.1 2.2 3.1 3.9 3.1 5.6a3.1 3.1 0 0 1-6.2 0c0-1.7 1-3.4 3.1-5.6z" />
  </svg>
)
