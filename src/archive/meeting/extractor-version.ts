/**
 * The version of the rules and lexicons of this room, kept with every item they were read by.
 *
 * Raise it by one together with any change here after which some text is read otherwise: another person, day, figure,
 * citation, confidence, another answer to "is this a meeting". What was read by a lower version is read again, in the
 * background, when an archive is opened (accession/renew-reports.ts); without a new number old items keep what the old
 * rules found. A change that alters no answer (speed, names, comments) leaves it alone.
 */
export const EXTRACTOR_VERSION = 13
