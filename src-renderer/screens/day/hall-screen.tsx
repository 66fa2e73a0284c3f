export function HallScreen() {
  return <h1>Hội trường</h1>
}
