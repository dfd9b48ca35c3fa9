/**
 * SQL of the day of an item's meeting for `items i`: as a person edited it, else as extracted; null where the year is
 * not known.
 */
export const MEETING_DAY = `CASE WHEN EXISTS (SELECT 1 FROM laid_reports l WHERE l.item_id = i.id)
  THEN (SELECT l.day FROM laid_reports l WHERE l.item_id = i.id AND l.day GLOB '[0-9]*')
  ELSE (SELECT m.report ->> '$.date.value' FROM meetings m
    WHERE m.item_id = i.id AND m.report ->> '$.date.value' GLOB '[0-9]*') END`
