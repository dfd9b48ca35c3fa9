/** The tag: a hierarchical label. Its path is its identity on screen: `Dân vận/Đối thoại`. */
import * as z from 'zod'

export const TagId = z.number().int().positive().brand<'TagId'>()
export type TagId = z.infer<typeof TagId>

const LONGEST_NAME = 100
const LONGEST_PATH = 500

/** Names of the eight tag colours of the theme (`tlTagInk` … `tlTagSlate`). */
export const TagColour = z.literal(['ink', 'teal', 'green', 'olive', 'amber', 'red', 'plum', 'slate'])
export type TagColour = z.infer<typeof TagColour>

/** One level of a path: no slash, no control characters, at most 100 characters after NFC and trimming. */
export const TagName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      // eslint-disable-next-line no-control-regex
      .refine((name) => !/[/\u0000-\u001f]/.test(name))
  )

/** A whole path, levels parted by `/`; spaces around a slash are dropped. */
export const TagPath = z
  .string()
  .transform((path) =>
    path
      .normalize('NFC')
      .split('/')
      .map((level) => level.replace(/\s+/g, ' ').trim())
      .filter((level) => level !== '')
      .join('/')
  )
  .pipe(z.string().min(1).max(LONGEST_PATH))

/** Why what was typed is no tag: a level over 100 characters or the whole over 500, no name in it, a slash in a name. */
export type TagProblem = 'too-long' | 'nameless' | 'slash'

/** What is wrong with a path as it was typed; null when it can be a tag. */
export function pathProblem(typed: string): TagProblem | null {
  const levels = typed.normalize('NFC').split('/')
  const names = levels.map((level) => level.replace(/\s+/g, ' ').trim()).filter((name) => name !== '')
  if (names.length === 0) return 'nameless'
  const isLong = names.some((name) => name.length > LONGEST_NAME) || names.join('/').length > LONGEST_PATH
  return isLong ? 'too-long' : null
}

/** The same of one level of a path. */
export const nameProblem = (typed: string): TagProblem | null =>
  typed.includes('/') ? 'slash' : pathProblem(typed)

export const Tag = z.object({
  id: TagId,
  parentId: TagId.nullable(),
  name: z.string(),
  path: z.string(),
  colour: TagColour,
  /** What it is for; '' when nobody said. */
  description: z.string(),
  /** Items that carry the tag or one below it, as choosing it shows them; trash not counted. */
  itemCount: z.number().int().nonnegative(),
  /** Annotations that carry it or one below it, of items outside the trash. */
  noteCount: z.number().int().nonnegative()
})
export type Tag = z.infer<typeof Tag>
