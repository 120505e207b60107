package dev.stagedoor.emulator.states.operations;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.activity.ActivityQueues;
import dev.stagedoor.emulator.states.definition.parse.DefinitionReader;
import dev.stagedoor.emulator.states.engine.TaskTokens;
import dev.stagedoor.emulator.states.execution.ExecutionRedriver;
import dev.stagedoor.emulator.states.execution.ExecutionStarter;
import dev.stagedoor.emulator.states.execution.Executions;
import dev.stagedoor.emulator.states.logs.ExecutionLogs;
import dev.stagedoor.emulator.states.machine.StateMachines;
import dev.stagedoor.emulator.states.mapruns.MapRuns;
import dev.stagedoor.emulator.states.task.TaskResource;
import dev.stagedoor.emulator.states.teststate.StateTrialRunner;

/**
 * What the actions work on.
 *
 * @param unsupported why a task cannot have a resource; empty where it can
 */
public record StatesContext(Account account, Clock clock, Ids ids, StateMachines machines, DefinitionReader definitions,
        ExecutionStarter starter, ExecutionRedriver redriver, StateTrialRunner trials,
        Executions executions, TaskTokens tokens, ActivityQueues activities, MapRuns mapRuns, ExecutionLogs logs,
        Function<TaskResource, Optional<String>> unsupported) {}
