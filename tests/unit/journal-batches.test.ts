import { expect, test } from 'vitest'
import { batched } from '../../src/archive/stores/journal-batches.ts'

test('neighbours that put rows into a table or take them out of it are one statement, in the order of all', () => {
  const odd = "INSERT INTO tags (id, name) VALUES (3, 'x) VALUES (''y'', 4')"
  expect([
    ...batched([
      'INSERT INTO item_tags (item_id, tag_id) VALUES (1, 2)',
      'INSERT INTO item_tags (item_id, tag_id) VALUES (2, 2)',
      odd,
      "UPDATE tags SET name = 'a' WHERE id = 1",
      "UPDATE tags SET name = 'b' WHERE id = 2",
      'DELETE FROM item_tags WHERE item_id = 1 AND tag_id = 2',
      'DELETE FROM item_tags WHERE item_id = 7 AND tag_id = 2',
      "DELETE FROM same_names WHERE name = 'a AND b' AND office = ''",
      'INSERT INTO item_tags (item_id, tag_id) VALUES (9, 9)'
    ])
  ]).toEqual([
    { sql: 'INSERT INTO item_tags (item_id, tag_id) VALUES (1, 2), (2, 2)', rows: 2 },
    { sql: odd, rows: 1 },
    { sql: "UPDATE tags SET name = 'a' WHERE id = 1", rows: 1 },
    { sql: "UPDATE tags SET name = 'b' WHERE id = 2", rows: 1 },
    { sql: 'DELETE FROM item_tags WHERE (item_id, tag_id) IN (VALUES (1, 2), (7, 2))', rows: 2 },
    { sql: "DELETE FROM same_names WHERE (name, office) IN (VALUES ('a AND b', ''))", rows: 1 },
    { sql: 'INSERT INTO item_tags (item_id, tag_id) VALUES (9, 9)', rows: 1 }
  ])
  const many = Array.from({ length: 600 }, (_, at) => `DELETE FROM tags WHERE id = ${at}`)
  expect([...batched(many)].map(({ rows }) => rows)).toEqual([250, 250, 100])
  expect([...batched([])]).toEqual([])
})
