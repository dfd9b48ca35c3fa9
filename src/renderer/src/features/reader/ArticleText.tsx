import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo, useMemo, useState, type Ref } from 'react'
import type { Block, ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { BlockMenu } from './BlockMenu.tsx'
import { BlockView } from './BlockView.tsx'
import { HiddenBlock } from './HiddenBlock.tsx'
import { HiddenLine } from './HiddenLine.tsx'
import { KeptOriginal } from './KeptOriginal.tsx'
import { LikeItems } from './LikeItems.tsx'
import { LinkedItems } from './LinkedItems.tsx'
import { MetaLine } from './MetaLine.tsx'
import { useBlockMenu } from './use-block-menu.ts'

const useStyles = makeStyles({
  title: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    textWrap: 'balance'
  },
  text: {
    marginTop: '16px',
    fontSize: tokens.tlFontSizeReading,
    lineHeight: tokens.tlLineHeightReading,
    color: tokens.tlReadingForeground,
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
    '& [data-position]:focus': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '4px',
      borderRadius: '2px'
    }
  },
  afterLine: { marginTop: 0 },
  serif: { fontFamily: tokens.tlFontFamilyReadingSerif },
  sans: { fontFamily: tokens.tlFontFamilyReadingSans },
  empty: { color: tokens.tlReadingMuted, fontFamily: tokens.fontFamilyBase, fontSize: '14px' }
})

/** The block that is the title on the page: the first title block, as long as nobody gave another title. */
function titleBlock(item: ItemDetail): Block | null {
  const block = item.blocks.find((candidate) => candidate.kind === 'title')
  return block?.text === item.title ? block : null
}

const wasKept = (item: ItemDetail) =>
  item.provenance.some(({ warnings }) => warnings.some((code) => code.startsWith('kept-')))

/** Title, facts and text of an item. The element itself is the root that text offsets are counted in. */
export const ArticleText = memo(function ArticleText({
  item,
  face,
  onTag,
  notify,
  drawnEnd = Infinity,
  ref
}: {
  item: ItemDetail
  face: 'serif' | 'sans'
  /** Left out where the item is only looked at. */
  onTag?: () => void
  /** Left out where parts set aside are not offered. */
  notify?: Notify
  /** Blocks that begin here or later are not drawn yet. */
  drawnEnd?: number
  ref: Ref<HTMLElement>
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const [shownFor, setShownFor] = useState<number | null>(null)
  const isShown = shownFor === item.id && notify !== undefined
  const title = titleBlock(item)
  const hidden = useMemo(
    () => (notify === undefined ? [] : item.blocks.filter((block) => block.start === null)),
    [item.blocks, notify]
  )
  const { menu, openAt, close, onContextMenu } = useBlockMenu(item.blocks)
  const openBelow = (button: HTMLElement): void => {
    const { left, bottom } = button.getBoundingClientRect()
    openAt(button, { x: left, y: bottom }, button)
  }
  const body = useMemo(() => {
    const left = item.blocks.findIndex(({ start }) => start !== null && start >= drawnEnd)
    const drawn = left < 0 ? item.blocks : item.blocks.slice(0, left)
    return drawn.filter((block) => block !== title && (isShown || block.start !== null))
  }, [item.blocks, title, isShown, drawnEnd])
  return (
    <article ref={ref} lang={item.language ?? 'vi'}>
      <h1 className={styles.title} {...(title === null ? {} : { 'data-start': title.start ?? 0 })}>
        {item.title}
      </h1>
      <MetaLine item={item} onTag={onTag} />
      <LinkedItems items={item.attachedTo} label={t('reader.attached-to')} shown="title" />
      <LinkedItems
        items={item.attachments}
        label={t('reader.attachments', { count: item.attachments.length })}
        shown="name"
      />
      {notify && <LikeItems id={item.id} />}
      <HiddenLine blocks={hidden} isShown={isShown} onToggle={() => setShownFor(isShown ? null : item.id)} />
      <div
        className={mergeClasses(
          styles.text,
          face === 'serif' ? styles.serif : styles.sans,
          hidden.length > 0 && styles.afterLine
        )}
        onContextMenu={notify && onContextMenu}
      >
        {body.map((block) =>
          block.start === null ? (
            notify && (
              <HiddenBlock
                key={block.position}
                itemId={item.id}
                block={block}
                onMenu={openBelow}
                notify={notify}
              />
            )
          ) : (
            <BlockView key={block.position} block={block} />
          )
        )}
        {item.text === '' &&
          (wasKept(item) ? (
            <KeptOriginal item={item} notify={notify} />
          ) : (
            <p className={styles.empty}>{t('reader.empty-text')}</p>
          ))}
      </div>
      {menu && notify && <BlockMenu item={item} open={menu} onClose={close} notify={notify} />}
    </article>
  )
})
