export function CheckInScreen() {
  return <h1>Điểm danh</h1>
}
