import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ItemDetail, ItemPatch } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { typedDate } from '../../../../shared/vietnamese/typed-date.ts'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { Copyable } from './Copyable.tsx'
import { EditableFact } from './EditableFact.tsx'
import { EncodingFact } from './EncodingFact.tsx'
import { FactList } from './FactList.tsx'
import { ProvenanceList } from './ProvenanceList.tsx'
import { warningText } from './warnings.ts'

const useStyles = makeStyles({
  scroller: { flex: '1 1 auto', minHeight: 0, overflow: 'auto', padding: '20px 28px 32px' },
  form: { maxWidth: '640px' },
  title: { margin: '0 0 8px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  wide: { gridColumn: '1 / -1' },
  warnings: { display: 'flex', flexDirection: 'column', gap: '8px', marginBottom: '20px' }
})

/** An address with its letters in place of their codes. */
function readable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** *Thông tin*: the facts a person may correct, the original and its checksum, and where the item came from. */
export function InfoForm({ item, notify }: { item: ItemDetail; notify: Notify }) {
  const styles = useStyles()
  const { t, formatDate, formatDateTime, formatNumber } = useMessages()
  const { mutate: update } = useAction('items.update')
  const save = (patch: ItemPatch): void =>
    update({ id: item.id, patch }, { onSuccess: () => notify.done(t('info.saved')), onError: notify.failed })
  // what a person settled since, or what the row of the encoding says with more, needs no warning
  const isSettled = item.found?.state === 'chosen' || item.found?.state === 'as-read'
  const warnings = [...new Set(item.provenance.flatMap((step) => step.warnings))].filter(
    (code) => !(isSettled && /^encoding-(?:converted|doubtful|guessed)$/.test(code))
  )
  const { original } = item
  const language =
    item.language === 'vi'
      ? t('info.language-vi')
      : item.language === 'en'
        ? t('info.language-en')
        : item.language

  return (
    <div className={styles.scroller} role="region" aria-label={t('info.label')}>
      <div key={item.id} className={styles.form}>
        {warnings.length > 0 && (
          <div className={styles.warnings} role="group" aria-label={t('info.warnings')}>
            {warnings.map((code) => (
              <MessageBar key={code} intent="warning" layout="multiline">
                <MessageBarBody>{warningText(t, code)}</MessageBarBody>
              </MessageBar>
            ))}
          </div>
        )}
        <h3 className={styles.title}>{t('info.facts')}</h3>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <EditableFact
              label={t('info.title')}
              value={item.title}
              isLong
              read={(typed) => (typed === '' ? undefined : typed)}
              problem={t('info.title-problem')}
              onSave={(title) => title !== null && save({ title })}
            />
          </div>
          <EditableFact
            label={t('info.date')}
            value={formatDate(item.date)}
            read={(typed) => (typed === '' ? null : (typedDate(typed) ?? undefined))}
            problem={t('info.date-problem')}
            onSave={(date) => save({ date })}
          />
          <EditableFact
            label={t('info.author')}
            value={item.author ?? ''}
            onSave={(author) => save({ author })}
          />
          <div className={styles.wide}>
            <EditableFact
              label={t('info.source')}
              value={item.source ?? ''}
              onSave={(source) => save({ source })}
            />
          </div>
        </div>
        <FactList
          title={t('info.original')}
          facts={[
            [t('info.accession'), item.accession],
            [t('info.added'), formatDateTime(item.addedAt)],
            [t('info.file-name'), original.name],
            [
              t('info.size'),
              t('info.size-value', {
                kb: formatNumber(Math.max(1, Math.round(original.bytes / 1024))),
                bytes: original.bytes
              })
            ],
            [t('info.media-type'), original.mediaType],
            [t('info.section'), item.section],
            [
              t('info.url'),
              item.url && (
                <Copyable
                  key="url"
                  words={item.url}
                  shown={readable(item.url)}
                  label={t('info.copy-url')}
                  notify={notify}
                />
              )
            ],
            [
              t('info.encoding'),
              item.encoding === null && item.found === null ? null : (
                <EncodingFact key="encoding" item={item} />
              )
            ],
            [t('info.language'), language],
            [
              t('info.checksum'),
              <Copyable
                key="checksum"
                words={original.sha256}
                label={t('info.copy-checksum')}
                notify={notify}
                isMono
              />
            ]
          ]}
        />
        <ProvenanceList item={item} notify={notify} />
      </div>
    </div>
  )
}
