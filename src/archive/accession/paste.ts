/** Pasted text and HTML: bytes without a file, kept as an original all the same. */
import type { Request } from '../../shared/ipc/contract.ts'
import { insidePath } from '../../shared/model/container-path.ts'
import type { Vault } from '../vault/vault.ts'
import { bytesSource, type Source } from './source.ts'

/** What provenance calls the clipboard. */
const CLIPBOARD = 'Bảng nhớ tạm'

const two = (value: number) => String(value).padStart(2, '0')

/** The source of a paste, named after the moment. */
export function pastedSource(vault: Vault, { kind, content }: Request<'accession.paste'>, now: Date): Source {
  const day = `${two(now.getDate())}-${two(now.getMonth() + 1)}-${now.getFullYear()}`
  const clock = `${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`
  const name = `Dán ngày ${day} ${clock}.${kind === 'html' ? 'html' : 'txt'}`
  const head = kind === 'html' ? '<!DOCTYPE html>\n<meta charset="utf-8">\n' : ''
  return bytesSource(vault, insidePath(CLIPBOARD, name), new TextEncoder().encode(head + content))
}
