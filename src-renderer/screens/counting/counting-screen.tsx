export function CountingScreen() {
  return <h1>Kiểm phiếu</h1>
}
