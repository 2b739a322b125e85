/** Other runs of the program on this computer. */
import process from 'node:process';

/** Whether a process runs. Our own number in something that we did not write was that of an earlier run. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
