import { NOT_YET, ROAD } from '../road.ts'

/** What a congress consists of, for someone who does this once in five years. */
export function EightSteps() {
  return (
    <aside className="eight-steps scroll" aria-label="Tám bước của một đại hội">
      <h2>Tám bước của một đại hội</h2>
      <p className="sub">Làm theo thứ tự nào cũng được. Chương trình soát quy định ở mọi bước.</p>
      <ol>
        {ROAD.map((step) => (
          <li key={step.number} className={step.path === null ? 'later' : ''}>
            <span className="number" aria-hidden="true">
              {step.number}
            </span>
            <div>
              <b>
                {step.label}
                {step.path === null && <span className="not-yet">{NOT_YET}</span>}
              </b>
              <span className="about">{step.about}</span>
            </div>
          </li>
        ))}
      </ol>
    </aside>
  )
}
