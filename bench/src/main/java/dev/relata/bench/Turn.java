package dev.relata.bench;

/**
 * What was measured while a side had its turn.
 *
 * @param times how long each answer took, in nanoseconds
 * @param seconds how long the turn was
 * @param cpuSeconds how long the cores worked for this process meanwhile
 */
@SuppressWarnings("ArrayRecordComponent")
record Turn(long[] times, double seconds, double cpuSeconds) {
}
