import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { TagOption } from './TagOption.tsx'
import type { TagSearch } from './use-tag-search.ts'

const useStyles = makeStyles({
  root: { position: 'relative' },
  input: { width: '100%' },
  options: {
    position: 'absolute',
    zIndex: 1,
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: '208px',
    overflowY: 'auto',
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8
  }
})

/** A field for one tag with type-ahead; the list stands below it while it is typed in. */
export function TagField({
  field,
  label,
  hint,
  placeholder
}: {
  field: TagSearch
  label: string
  hint?: string
  placeholder: string
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen && field.chosen === null && field.matches.length > 0
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <div className={styles.root} onBlur={() => setOpen(false)}>
        <Input
          className={styles.input}
          input={{
            role: 'combobox',
            'aria-label': label,
            'aria-expanded': isShown,
            'aria-autocomplete': 'list',
            ...(isShown ? { 'aria-controls': field.optionId(-1) } : {}),
            ...(isShown && field.active >= 0
              ? { 'aria-activedescendant': field.optionId(field.active) }
              : {}),
            maxLength: 2000,
            spellCheck: false,
            onKeyDown: (event) => {
              setOpen(event.key !== 'Escape' && event.key !== 'Tab')
              field.onKey(event)
            }
          }}
          placeholder={placeholder}
          value={field.typed}
          onChange={(_, { value }) => {
            setOpen(true)
            field.type(value)
          }}
        />
        {isShown && (
          <div
            id={field.optionId(-1)}
            className={styles.options}
            role="listbox"
            aria-label={t('tags.options')}
          >
            {field.matches.map((match, index) => (
              <TagOption
                key={match.tag.id}
                id={field.optionId(index)}
                match={match}
                isActive={index === field.active}
                onPick={() => field.pick(match.tag)}
              />
            ))}
          </div>
        )}
      </div>
    </Field>
  )
}
