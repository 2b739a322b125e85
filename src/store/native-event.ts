/** The browser's own `Event`: old frameworks, such as MooTools, put one of theirs in its place. */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
