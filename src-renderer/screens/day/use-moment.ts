import { useEffect, useState } from 'react'

/** "2023-07-13T09:31:05" by the clock of this computer, second by second. */
export function useMoment(): string {
  const [moment, setMoment] = useState(readMoment)
  useEffect(() => {
    const timer = setInterval(() => setMoment(readMoment()), 1000)
    return () => clearInterval(timer)
  }, [])
  return moment
}

function readMoment(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`
}
