export function RunScreen() {
  return <h1>Điều hành</h1>
}
