/** What another language must say to match an area of the Swedish catalogue: the same keys, all of them, and no others. */
export type Messages<Area> = Record<keyof Area, string>
