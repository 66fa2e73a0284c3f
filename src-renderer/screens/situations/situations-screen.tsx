export function SituationsScreen() {
  return <h1>Tình huống</h1>
}
