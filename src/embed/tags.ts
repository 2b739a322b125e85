/** The tags that a page may name in a mark: all that the scripts on the page register, whichever copy defined them. */
export const tags = new Set<string>();
