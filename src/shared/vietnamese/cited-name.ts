/** What a cited document is called, and the key under which all who cite it are gathered. */
import { documentKey } from './document-key.ts'

type Cited = { kind: string; number: string | null; text: string }

/** "điểm a khoản 2 Điều 143 của Bộ luật Hình sự": the place in a law is not part of its name. */
const place = /^(?:(?:điểm|khoản|điều|mục|chương)\s[\p{L}\d]+,?\s(?:(?:của|tại)\s)?)+/iu
/** A number of one kind of document among many: "54", "102/2017". Only letters make it a document's own. */
const isBare = (number: string) => !/\p{L}/u.test(number)

/**
 * @returns the number with its letters (`2200-QĐ/TU`); kind and number where letters are not told (`Nghị quyết 54`); else
 * the words it is named by, without the article referred to (`Bộ Luật Hình sự`)
 */
export function citedName({ kind, number, text }: Cited): string {
  if (number !== null) return isBare(number) ? `${kind} ${number}`.trim() : number
  const name = text
    .replace(place, '')
    .replace(/^(\S+\s\S+)\scủa\s/u, '$1 ')
    .trim()
  return name === '' ? kind : name.charAt(0).toUpperCase() + name.slice(1)
}

/**
 * All spellings of one document share it, and no two kinds do: `Nghị quyết 54` and `Chỉ thị 54` are two documents
 * (`54nghiquyet`, `54chithi`). A number comes first, so that its beginning finds it.
 */
export function citedKey(cited: Cited): string {
  const { kind, number } = cited
  if (number === null) return documentKey(citedName(cited))
  return documentKey(number) + (isBare(number) ? documentKey(kind) : '')
}

/**
 * The beginnings of the keys of what a person may mean by a number, a kind with a number, or a name: `nghị quyết 54` is
 * looked for as a name (`Nghị quyết Trung ương 4` is one) and as a kind's number.
 */
export function keysMeant(typed: string): string[] {
  const key = documentKey(typed)
  const [, kind = '', number] = /^([a-z]+?)(?:so)?(\d.*)$/.exec(key) ?? []
  if (number === undefined) return key === '' ? [] : [key]
  return [key, /[a-z]/.test(number) ? number : number + kind]
}
