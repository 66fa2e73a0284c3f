import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { DescribedFact } from '#core/dossier/describe-fact.ts'
import { STATE_LABELS, STATE_TONES, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { MissingLinks } from '../checks/finding-list.tsx'
import {
  describeLimits,
  describeRequirement,
  describeStanding,
  placeOnMeter,
  shortLabel,
  stateOfRequirement,
} from './requirement-words.ts'
import type { CountedRequirement } from './requirement-words.ts'

interface RequirementMeterProps {
  readonly counted: CountedRequirement
  readonly listed: number
  readonly blocks: readonly string[]
  readonly missing: readonly DescribedFact[]
  readonly onEdit: () => void
}

/** A requirement that is not met or cannot be told: band, mark, what is amiss, and what is missing. */
export function RequirementMeter(props: RequirementMeterProps) {
  const { counted, listed, blocks, missing, onEdit } = props
  const { requirement, count } = counted
  const state = stateOfRequirement(counted)
  const limits = describeLimits(requirement)
  const standing = describeStanding(counted)
  const place = placeOnMeter(requirement, count, listed)
  const tone = STATE_TONES[state]
  return (
    <li className="requirement">
      <div className="head">
        <StateGlyph state={state} label={STATE_LABELS[state]} />
        <button
          type="button"
          className="name"
          data-requirement={requirement.id}
          title={`Sửa yêu cầu: ${requirement.label}`}
          onClick={onEdit}
        >
          {shortLabel(requirement)}
        </button>
        <span className="value">
          <b>{counted.status === 'not-understood' ? '?' : formatInteger(count)}</b> cần {limits}
        </span>
      </div>
      <div className="measure">
        <div
          role="meter"
          className="meter-track"
          aria-label={shortLabel(requirement)}
          aria-valuemin={0}
          aria-valuemax={Math.max(listed, count)}
          aria-valuenow={count}
          aria-valuetext={`${formatInteger(count)}, cần ${limits}, ${standing}`}
        >
          <i
            className="meter-band"
            style={{ left: `${place.bandFrom}%`, width: `${place.bandTo - place.bandFrom}%` }}
          />
          {counted.status !== 'not-understood' && (
            <i
              className={`meter-now ${tone === 'bad' ? 'bad' : ''}`}
              style={{ left: `${place.now}%` }}
            />
          )}
        </div>
        <em className={`c-${tone}`}>{standing}</em>
      </div>
      <p className="clause">
        {missing.length > 0 ? (
          <MissingLinks missing={missing} />
        ) : (
          describeRequirement(requirement, blocks)
        )}
      </p>
    </li>
  )
}

interface MetRequirementProps {
  readonly counted: CountedRequirement
  readonly onEdit: () => void
}

/** A met one is short: its slack, because the next swap may eat it. */
export function MetRequirement({ counted, onEdit }: MetRequirementProps) {
  const { requirement, count } = counted
  const words = `${requirement.label}: có ${formatInteger(count)}, cần ${describeLimits(requirement)}`
  return (
    <li title={words}>
      <StateGlyph state="met" small label={STATE_LABELS.met} />
      <button type="button" className="name ell" data-requirement={requirement.id} onClick={onEdit}>
        {shortLabel(requirement)}
      </button>
      <span className="slack">{describeStanding(counted)}</span>
    </li>
  )
}
