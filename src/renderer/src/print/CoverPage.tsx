/** The front page of what is bound. */
import type { Cover } from '../../../shared/model/printable/cover.ts'
import { Text } from './Runs.tsx'

export function CoverPage({ cover }: { cover: Cover }) {
  const { authority, issuer, heading, subject, lines, foot } = cover
  return (
    <section className="cover">
      <div className="cover-bodies">
        {authority !== '' && <p>{authority}</p>}
        {issuer.map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
      </div>
      <div className="cover-middle">
        <h1>{heading}</h1>
        <p className="cover-subject">{subject}</p>
        {lines.map((line) => (
          <p key={line} className="cover-line">
            <Text text={line} />
          </p>
        ))}
      </div>
      <div className="cover-foot">
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  )
}
