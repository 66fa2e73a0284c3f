/**
 * In the page: from each key as the browser received it to the picture that holds what it changed, in milliseconds.
 * A screen of 60 Hz draws every 16.7 ms, so a key that costs nothing still takes half of that at the median.
 */
export function watchKeys(): void {
  const place = globalThis as unknown as { keyTimes: number[]; watched?: true }
  place.keyTimes = []
  if (place.watched) return
  place.watched = true
  const channel = new MessageChannel()
  const pressed: number[] = []
  channel.port1.onmessage = () => {
    const now = performance.now()
    for (const at of pressed.splice(0)) place.keyTimes.push(now - at)
  }
  document.addEventListener(
    'keydown',
    (event) => {
      pressed.push(event.timeStamp)
      // The task after the frame runs once the picture is drawn.
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    { capture: true },
  )
}
