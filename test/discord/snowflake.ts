/** Discord's epoch, 2015-01-01T00:00:00Z, in milliseconds. */
const EPOCH = 1_420_070_400_000n;

let last = 0n;

/** A new Discord id: its creation time in milliseconds above 22 low bits; always greater than the one before. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}
