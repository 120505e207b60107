package dev.stagedoor.emulator.states.jsonata;

import java.time.Clock;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Ids;

/**
 * What expressions take from outside: time, chance and ids. One for a whole emulator; must be safe for concurrent use.
 *
 * @param clock for {@code $now} and {@code $millis}
 * @param random for {@code $random} without a seed and for {@code $shuffle}
 * @param ids for {@code $uuid}
 */
public record JsonataRuntime(Clock clock, RandomGenerator random, Ids ids) {}
