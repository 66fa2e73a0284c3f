/** A reader that stops early (`| head`) ends the program quietly instead of with a stack trace. */
export function endQuietlyWhenPipeCloses() {
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
