/** *Báo cáo* by Nghị định 30/2020/NĐ-CP and of a Party body: head, body, signature, annexes. */
import type { PartyReport } from '../../../shared/model/printable/dang.ts'
import type { DecreeReport } from '../../../shared/model/printable/nd30.ts'
import type { Annex, BodyPart } from '../../../shared/model/printable/official.ts'
import { annexId } from './anchors.ts'
import { FigureTable } from './FigureTable.tsx'
import { NamesContext } from './names.ts'
import { Runs, Text } from './Runs.tsx'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

type OfficialReport = DecreeReport | PartyReport

export function OfficialSheet({ printable }: { printable: OfficialReport }) {
  const { sheet, heading, subject, body, annexes } = printable
  return (
    <NamesContext value={sheet.names}>
      <div className={`official ${printable.template}`}>
        <Head printable={printable} />
        <div className="kind">
          <h1>{heading}</h1>
          <p className="subject">
            <Text text={subject} last />
          </p>
          {printable.template === 'nd30' ? (
            <span className="subject-rule" />
          ) : (
            <p className="closing-mark">{printable.closingMark}</p>
          )}
        </div>
        <Addressees lines={printable.addressees} />
        <main className="body">
          {body.slice(0, -1).map((part, at) => (
            <Part key={at} part={part} />
          ))}
          {/* the last paragraph and the signature never part: one block, since Chromium gives up what is only asked for */}
          <div className="closing">
            {body.slice(-1).map((part) => (
              <Part key="last" part={part} />
            ))}
            <Signature printable={printable} />
          </div>
        </main>
        {annexes.map((annex, at) => (
          <AnnexPages key={annex.heading} annex={annex} id={annexId(at)} />
        ))}
      </div>
    </NamesContext>
  )
}

function Head({ printable }: { printable: OfficialReport }) {
  const { authority, issuer, number, placeAndDate } = printable
  return (
    <header className="head">
      <div className="bodies">
        <span className="authority">{authority}</span>
        <b className="issuer">
          {issuer.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {printable.template === 'nd30' && <i className="short-rule" />}
        </b>
        {printable.template === 'dang' && <span className="star">{printable.star}</span>}
      </div>
      <div className="state">
        {printable.template === 'nd30' ? (
          <>
            <b className="country">{printable.country}</b>
            <b className="motto ruled">{printable.motto}</b>
          </>
        ) : (
          <b className="country ruled">{printable.party}</b>
        )}
      </div>
      <div className="own-number">{number}</div>
      <div className="date">{placeAndDate}</div>
    </header>
  )
}

/** One follows "Kính gửi:" on its line; the dashes of several stand under the colon. */
function Addressees({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  const [first = ''] = lines
  if (lines.length === 1)
    return (
      <p className="addressees one">
        {fixedWords.addressees} <Text text={first} />
      </p>
    )
  return (
    <div className="addressees">
      <p>{fixedWords.addressees}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Text text={line} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ part }: { part: BodyPart }) {
  if (part.kind === 'chapter') return <h2>{part.text}</h2>
  if (part.kind === 'heading') return <h3>{part.text}</h3>
  return (
    <p>
      <Runs line={part.line} />
    </p>
  )
}

function Signature({ printable }: { printable: OfficialReport }) {
  const { recipients, signature } = printable
  const party = printable.template === 'dang' ? printable : null
  return (
    <footer className="signature">
      <div className="recipients">
        {recipients !== null && (
          <>
            <b className={party?.underlinedRecipients === true ? 'underlined' : undefined}>
              {fixedWords.recipients}
            </b>
            <ul style={party === null ? undefined : { fontSize: `${party.recipientSize}pt` }}>
              {recipients.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="signer">
        {signature.offices.map((office) => (
          <span key={office}>{office}</span>
        ))}
        <div className="room" />
        <span>{signature.name}</span>
      </div>
    </footer>
  )
}

/** The empty link makes Chromium note where the annex begins, so that its pages can be numbered by themselves. */
function AnnexPages({ annex, id }: { annex: Annex; id: string }) {
  const { heading, title, attached, columns, rows, note } = annex
  return (
    <section className="annex" id={id} style={{ page: id }}>
      <a href={`#${id}`} aria-hidden="true" tabIndex={-1} />
      <div className="annex-head">
        <h1>{`${heading} \n${title}`}</h1>
        {attached.map((line) => (
          <i key={line}>{line}</i>
        ))}
        <span className="annex-rule" />
      </div>
      <FigureTable columns={columns} groups={[{ heading: null, rows }]} />
      {note !== null && <p className="note below">{note}</p>}
    </section>
  )
}
