package dev.stagedoor.emulator.states.engine;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.states.task.TaskCalls;

/**
 * What executions run on.
 *
 * @param pool runs their strands
 * @param random draws the jitter of retries
 */
public record EngineContext(Clock clock, Timers timers, Executor pool, RandomGenerator random, TaskCalls calls,
        TaskTokens tokens,
        Activities activities, ChildExecutions children) {}
