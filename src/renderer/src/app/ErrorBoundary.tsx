import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../client/messages.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

function Broken() {
  const { t } = useMessages()
  return (
    <EmptyState title={t('app.broken')}>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </Button>
    </EmptyState>
  )
}

/** Catches what a component throws while drawing: says so and offers to draw again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}
