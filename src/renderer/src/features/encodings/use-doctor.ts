import { useState } from 'react'
import type { ChosenEncoding } from '../../../../shared/model/encoding.ts'
import type { EncodingCase } from '../../../../shared/model/encoding-repair.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { currentOf } from './encoding-name.ts'

type Choice = ChosenEncoding | null

export type Doctor = {
  current: EncodingCase | null
  show(id: ItemId): void
  choiceOf(item: EncodingCase): Choice
  /** Chooses an encoding for one item and ticks it; the one it is in already unticks it. */
  choose(item: EncodingCase, encoding: Choice): void
  isTicked(id: ItemId): boolean
  tick(id: ItemId, isOn: boolean): void
  /** Other items with the same evidence as `item`. */
  alike(item: EncodingCase): EncodingCase[]
  /** Gives them all the encoding of `item` and ticks them. */
  chooseAlike(item: EncodingCase): void
  /** What the repair would change: ticked items whose choice is another than now, by encoding. */
  changes: { ids: ItemId[]; encoding: Choice }[]
  changeCount: number
  forgetChoices(): void
}

/** Same encoding, same fonts, and from one folder or one import: what lies together was mostly written alike. */
function isAlike(a: EncodingCase, b: EncodingCase): boolean {
  return (
    a.id !== b.id &&
    a.evidence.candidates[0]?.encoding === b.evidence.candidates[0]?.encoding &&
    currentOf(a) === currentOf(b) &&
    a.evidence.fonts.toSorted().join() === b.evidence.fonts.toSorted().join() &&
    (a.folder === b.folder || a.accessionId === b.accessionId)
  )
}

/** What is likeliest for an item that is in doubt; for any other what it is now. */
function ownChoice(item: EncodingCase): Choice {
  return item.state === 'doubtful' ? (item.evidence.candidates[0]?.encoding ?? null) : currentOf(item)
}

/** What is shown, chosen and ticked in the doctor. */
export function useDoctor(cases: readonly EncodingCase[], first: ItemId | null): Doctor {
  const [shown, setShown] = useState<ItemId | null>(first)
  const [choices, setChoices] = useState<ReadonlyMap<ItemId, Choice>>(new Map())
  const [ticked, setTicked] = useState<ReadonlySet<ItemId>>(new Set())
  const choiceOf = (item: EncodingCase): Choice =>
    choices.get(item.id) ?? (choices.has(item.id) ? null : ownChoice(item))
  const changed = cases.filter((item) => ticked.has(item.id) && choiceOf(item) !== currentOf(item))
  const changes: Doctor['changes'] = []
  for (const item of changed) {
    const encoding = choiceOf(item)
    const same = changes.find((change) => change.encoding === encoding)
    if (same) same.ids.push(item.id)
    else changes.push({ encoding, ids: [item.id] })
  }
  const chooseMany = (items: readonly EncodingCase[], encoding: Choice) => {
    setChoices(new Map([...choices, ...items.map(({ id }) => [id, encoding] as const)]))
    setTicked(new Set([...ticked, ...items.map(({ id }) => id)]))
  }
  const tick = (id: ItemId, isOn: boolean) =>
    setTicked(new Set(isOn ? [...ticked, id] : [...ticked].filter((each) => each !== id)))
  const alike = (item: EncodingCase) => cases.filter((other) => isAlike(item, other))
  return {
    current: cases.find(({ id }) => id === shown) ?? cases[0] ?? null,
    show: setShown,
    choiceOf,
    choose: (item, encoding) => {
      chooseMany([item], encoding)
      if (encoding === currentOf(item)) tick(item.id, false)
    },
    isTicked: (id) => ticked.has(id),
    tick,
    alike,
    chooseAlike: (item) => chooseMany([item, ...alike(item)], choiceOf(item)),
    changes,
    changeCount: changed.length,
    forgetChoices: () => {
      setChoices(new Map())
      setTicked(new Set())
    }
  }
}
