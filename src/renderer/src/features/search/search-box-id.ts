/**
 * Search: the one box. It sends what is typed to the view's state, which the list asks the archive with; it
 * never changes what the person typed.
 */
export const searchBoxId = 'tl-search'
