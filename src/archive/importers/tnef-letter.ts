import { attachmentName, UNNAMED } from './attachment-names.ts'
import { personWithAddress, type Letter } from './letter.ts'
import { outlookBody } from './mail-rtf.ts'
import { statedValue } from './metadata.ts'
import type { Tnef } from './tnef.ts'

/** People as Outlook shows them on one line. */
const peopleOn = (line: string | null): string[] =>
  (line ?? '').split(';').flatMap((person) => statedValue(person) ?? [])

/**
 * The letter in a `winmail.dat`; nobody is named in most of those that came with a mail, whose envelope does.
 * @throws ArchiveError `cancelled`
 */
export function tnefLetter({ files, body, envelope, inner }: Tnef, signal: AbortSignal): Letter {
  const [name, address] = [statedValue(envelope.name), statedValue(envelope.address)]
  return {
    subject: statedValue(envelope.subject),
    from: name ?? address,
    sender: personWithAddress(name, address),
    to: peopleOn(envelope.to),
    cc: peopleOn(envelope.cc),
    date: envelope.sent,
    ...outlookBody(body, signal),
    attachments: files.map((file) => ({
      ...file,
      name: attachmentName(statedValue(file.name), `${UNNAMED}.bin`)
    })),
    inner: inner.map((one) => tnefLetter(one, signal))
  }
}
