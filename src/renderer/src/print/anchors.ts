/** Names of places in the pages, for the links that lead there and for whoever numbers the pages. */

/** Where the annex begins; the name of its pages too. */
export const annexId = (index: number): string => `phu-luc-${index + 1}`
