import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ImageRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { Block } from '../../../../shared/model/item.ts'
import { tokens } from '../../ui/theme.ts'
import { rowsOf, type Leaf } from './text-leaves.ts'

const useStyles = makeStyles({
  paragraph: { margin: '0 0 12px', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' },
  heading: {
    margin: '20px 0 8px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 600,
    textWrap: 'balance'
  },
  caption: {
    display: 'flex',
    gap: '8px',
    margin: '4px 0 16px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    lineHeight: '20px',
    color: tokens.tlReadingMuted
  },
  icon: { flex: 'none', fontSize: '20px' },
  list: { margin: '0 0 12px', paddingLeft: '20px' },
  listItem: { marginBottom: '4px', overflowWrap: 'break-word' },
  bullet: { listStyleType: 'disc' },
  tableFrame: { margin: '4px 0 16px', overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums'
  },
  cell: {
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top'
  }
})

/** An item of a list that brings its own mark ("-", "1.", "a)") gets no second one. */
const OWN_MARK = /^\s*(?:[-–—+*•●▪]|\d{1,3}[.)]|[a-zđ][.)])\s/u

function Cell({ leaf, as: Tag, className }: { leaf: Leaf; as: 'td' | 'li'; className: string }) {
  return (
    <Tag className={className} data-start={leaf.start}>
      {leaf.text}
    </Tag>
  )
}

/** What the menu over blocks and the keys that go from block to block know a block by. */
export const blockAttributes = ({ position }: Block) => ({ 'data-position': position })

/** One kept block. Every element that holds text has its offset in `data-start` and no other child. */
export const BlockView = memo(function BlockView({ block }: { block: Block }) {
  const styles = useStyles()
  const rows = rowsOf(block)
  const first = rows[0]?.[0]
  if (first === undefined) return null
  const own = blockAttributes(block)
  if (block.kind === 'table') {
    const columns = Math.max(...rows.map((row) => row.length))
    return (
      <div className={styles.tableFrame} {...own}>
        <table className={styles.table}>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]?.start}>
                {row.map((leaf) => (
                  <Cell key={leaf.start} leaf={leaf} as="td" className={styles.cell} />
                ))}
                {row.length < columns && (
                  <td aria-hidden="true" className={styles.cell} colSpan={columns - row.length} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  if (block.kind === 'list') {
    return (
      <ul className={styles.list} {...own}>
        {rows.flat().map((leaf) => (
          <Cell
            key={leaf.start}
            leaf={leaf}
            as="li"
            className={mergeClasses(styles.listItem, OWN_MARK.test(leaf.text) ? '' : styles.bullet)}
          />
        ))}
      </ul>
    )
  }
  if (block.kind === 'caption') {
    return (
      <p className={styles.caption} {...own}>
        <ImageRegular className={styles.icon} aria-hidden="true" />
        <span data-start={first.start}>{first.text}</span>
      </p>
    )
  }
  const Tag = block.kind === 'paragraph' ? 'p' : 'h2'
  return (
    <Tag
      className={block.kind === 'paragraph' ? styles.paragraph : styles.heading}
      data-start={first.start}
      {...own}
    >
      {first.text}
    </Tag>
  )
})
