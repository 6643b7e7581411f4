/**
 * Milliseconds that this process has worked up to now, on all cores. Unlike a clock it stands still while other programs
 * keep the machine busy, so that a limit on a difference fails for one reason only.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
