package dev.stagedoor.emulator.states.jsonata.value;

import java.time.Duration;

/**
 * What one evaluation may use.
 *
 * @param time how long it may run
 * @param depth how deep expressions and calls may nest; AWS refuses from 101 on
 * @param bytes how large one value may be, at eight bytes an item of an array and one a character; AWS refuses from 6,990,257 on
 * @param totalBytes how much it may make altogether, in the same measure; as many evaluations as there are threads must fit into the heap, where a
 *        character may take two bytes
 */
public record Limits(Duration time, int depth, long bytes, long totalBytes) {

    /** What AWS allows; its limits of time and of the total are not known. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(2), 100, 6_990_256, 24_000_000);
}
