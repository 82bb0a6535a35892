/** What a line lets through: packet by packet, at so many bits a second, the most urgent file first. */

const PACKET = 1400; // bytes, as on the wire

/**
 * @typedef {{ body: Buffer, urgency: number, write: (packet: Buffer, isLast: boolean) => void, isGone: () => boolean }} File
 * what is left of a file, how urgent it is (0 is first), how its packets go on, and whether nobody waits for it any more
 */

/**
 * Give what takes files and sends them, all over the same line.
 *
 * @param {number} bits a second
 * @param {() => number} now milliseconds
 * @param {(then: () => void, milliseconds: number) => void} later
 * @returns {(file: File) => void}
 */
export function paced(bits, now, later) {
  /** @type {File[]} */
  const waiting = [];
  let free = 0; // when the line has sent what it was given
  let isRunning = false;

  function run() {
    isRunning = true;
    while (waiting.length) {
      if (free > now() + 1) return later(run, free - now());
      const file = waiting.reduce((best, each) => (each.urgency < best.urgency ? each : best));
      const packet = file.body.subarray(0, PACKET);
      file.body = file.body.subarray(PACKET);
      const isLast = !file.body.length;
      if (!file.isGone()) {
        free += (packet.length * 8000) / bits; // what comes late on a busy machine is caught up with
        file.write(packet, isLast);
      }
      if (isLast || file.isGone()) waiting.splice(waiting.indexOf(file), 1);
    }
    isRunning = false;
  }

  return (file) => {
    waiting.push(file);
    if (isRunning) return;
    free = Math.max(free, now());
    run();
  };
}
