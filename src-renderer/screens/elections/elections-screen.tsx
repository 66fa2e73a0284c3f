export function ElectionsScreen() {
  return <h1>Bầu cử</h1>
}
