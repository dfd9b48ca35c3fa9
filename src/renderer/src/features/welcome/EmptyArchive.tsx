import { ArrowDownload20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { OpenExisting } from './OpenExisting.tsx'
import { SampleCard } from './SampleCard.tsx'
import { useOpenArchive } from './use-open-archive.ts'
import { WelcomeCard } from './WelcomeCard.tsx'
import { WelcomeLayout } from './WelcomeLayout.tsx'

/** The first steps in an archive that holds nothing yet; the ways to import are given by the app. */
export function EmptyArchive({ importButtons }: { importButtons: ReactNode }) {
  const { t } = useMessages()
  const isSample = useCall('archive.info', {}).data?.isSample ?? false
  const { isBusy, openExisting, openSample } = useOpenArchive()
  return (
    <WelcomeLayout
      title={t('welcome.empty-title')}
      text={t('welcome.empty-text')}
      cards={
        <>
          <WelcomeCard
            icon={<ArrowDownload20Regular />}
            title={t('welcome.import-title')}
            text={t('welcome.import-text')}
          >
            {importButtons}
          </WelcomeCard>
          {!isSample && <SampleCard isBusy={isBusy} onOpen={() => void openSample()} />}
        </>
      }
    >
      <OpenExisting onOpen={() => void openExisting()} />
    </WelcomeLayout>
  )
}
