import { Button, Link, makeStyles } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons'
import { splitContainerPath, splitPath } from '../../../../shared/model/container-path.ts'
import type { ItemDetail, Provenance } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { FactList } from './FactList.tsx'

const useStyles = makeStyles({ open: { flex: 'none', fontWeight: 400 }, link: { fontSize: 'inherit' } })

/** How the item came in that time: by whom, and inside of what. */
function wayOf({ t }: Messages, { way, path }: Provenance): string {
  if (way === 'paste') return t('info.way-paste')
  const { base, inside } = splitContainerPath(path)
  const begun = t(`info.way-${way}`)
  return inside === null ? begun : t('info.way-inside', { way: begun, name: splitPath(base)[1] })
}

/** Every way the item came in, the first one first: path, run, importer, the encoding it was read in. */
export function ProvenanceList({ item, notify }: { item: ItemDetail; notify: Notify }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, formatDateTime } = messages
  const showImport = useViewState((state) => state.showImport)
  const { mutate: showInFolder } = useAction('shell.showInFolder')
  return item.provenance.map((step, index) => (
    <FactList
      key={`${step.accessionId} ${step.path}`}
      title={index === 0 ? t('info.provenance') : t('info.provenance-also', { number: index + 1 })}
      facts={[
        [
          t('info.path'),
          <>
            <span>{step.path}</span>
            {step.way !== 'paste' && (
              <Button
                className={styles.open}
                appearance="subtle"
                size="small"
                icon={<FolderOpenRegular fontSize={16} />}
                onClick={() =>
                  showInFolder({ itemPath: splitContainerPath(step.path).base }, { onError: notify.failed })
                }
              >
                {t('info.show-in-folder')}
              </Button>
            )}
          </>
        ],
        [t('info.way'), wayOf(messages, step)],
        [t('info.added'), formatDateTime(step.addedAt)],
        [
          t('info.import-run'),
          <Link key="run" as="button" className={styles.link} onClick={() => showImport(step.jobId)}>
            {t('info.import-run-value', {
              number: step.accessionId,
              time: formatDateTime(step.startedAt)
            })}
          </Link>
        ],
        [
          t('info.importer'),
          step.importer === 'none'
            ? t('info.importer-none')
            : t('info.importer-value', {
                format: t(`format.${item.format}`),
                name: step.importer,
                version: step.importerVersion
              })
        ],
        [t('info.encoding-then'), step.encoding?.toUpperCase() ?? null]
      ]}
    />
  ))
}
