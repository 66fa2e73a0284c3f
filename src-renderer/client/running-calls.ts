/** Changes on their way to the engine. */
const running = new Set<Promise<unknown>>()

export function noteRunning<Output>(call: Promise<Output>): Promise<Output> {
  running.add(call)
  const forget = () => running.delete(call)
  call.then(forget, forget)
  return call
}

/** When everything that is on its way now has arrived or failed; whoever sent it hears which. */
export async function afterRunning(): Promise<void> {
  await Promise.allSettled([...running])
}
