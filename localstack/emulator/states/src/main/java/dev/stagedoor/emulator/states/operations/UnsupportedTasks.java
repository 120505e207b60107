package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.mapruns.reading.ItemReaders;
import dev.stagedoor.emulator.states.task.TaskResource;

/**
 * Tasks that AWS can call and the emulator cannot, and items that it cannot read: a machine that has one is refused when it is made, not when it gets there. TestState
 * with a mock calls nothing, so it may have them.
 */
final class UnsupportedTasks {

    private final Function<TaskResource, Optional<String>> refusals;
    private final List<Diagnostic> found = new ArrayList<>();

    private UnsupportedTasks(Function<TaskResource, Optional<String>> refusals) {
        this.refusals = refusals;
    }

    /** @param refusals why a resource cannot be called; empty where it can */
    static List<Diagnostic> in(Workflow workflow, Function<TaskResource, Optional<String>> refusals) {
        UnsupportedTasks tasks = new UnsupportedTasks(refusals);
        tasks.look(workflow, "");
        return tasks.found;
    }

    private void look(Workflow workflow, String location) {
        workflow.states().forEach((name, state) -> look(state, location + "/States/" + name));
    }

    private void look(State state, String location) {
        if (state instanceof TaskState task) {
            refusals.apply(task.resource())
                    .ifPresent(why -> found.add(Diagnostic.schema(why, location + "/Resource")));
        } else if (state instanceof MapState map) {
            look(map.processor(), location + "/ItemProcessor");
            if (map.distributed() != null && map.distributed().itemReader() != null) {
                ItemReaders.unsupported(map.distributed().itemReader()).ifPresent(
                        why -> found.add(Diagnostic.schema(why, location + "/ItemReader/ReaderConfig")));
            }
        } else if (state instanceof ParallelState parallel) {
            for (int i = 0; i < parallel.branches().size(); i++) {
                look(parallel.branches().get(i), location + "/Branches[" + i + "]");
            }
        }
    }
}
