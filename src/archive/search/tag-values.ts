/** Tags that a person means by a path typed with or without accents. */
import { fold } from '../../shared/vietnamese/fold.ts'
import type { Tag } from '../../shared/model/tag.ts'

type Named = Pick<Tag, 'id' | 'name' | 'path'>

const key = (path: string): string =>
  fold(path.normalize('NFC'))
    .replace(/\s*\/\s*/g, '/')
    .replace(/[\s_]+/g, ' ')
    .trim()

/**
 * The tags a value of `thẻ:` means: the one of that path or name and those below it, which `Dân vận/*` says in so many
 * words; `*` alone means every tag.
 */
export function tagsMeant<T extends Named>(tags: readonly T[], value: string): T[] {
  if (value.trim() === '*') return [...tags]
  const wanted = key(value.replace(/\/?\*$/, ''))
  return tags.filter(({ path, name }) => {
    const own = key(path)
    return (
      own === wanted || own.startsWith(`${wanted}/`) || key(name) === wanted || own.includes(`/${wanted}/`)
    )
  })
}
