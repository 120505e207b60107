package dev.stagedoor.emulator.states.definition.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * The scopes of variables: a branch and an iteration read those around them and may not assign to them. A distributed Map state's
 * iterations are executions of their own and see none.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">Variable scope</a>
 */
final class Variables {

    private final Report report;

    private Variables(Report report) {
        this.report = report;
    }

    /** @param workflow whose form is right */
    static void check(JsonNode workflow, Report report) {
        new Variables(report).scope(workflow, Set.of(), "");
    }

    private void scope(JsonNode workflow, Set<String> outer, String location) {
        Set<String> visible = new HashSet<>(outer);
        states(workflow, location, (state, place) -> assigns(state, place, (name, assign) -> {
            visible.add(name);
            if (outer.contains(name)) {
                report.add(Diagnostic.schema(
                        "Cannot assign to variable '$" + name + "', which is assigned in an outer scope.", assign)
                        .about(assign + "/" + name)); // [?]
            }
        }));
        states(workflow, location, (state, place) -> Workflows.in(state, place,
                (inner, where) -> scope(inner, isDistributed(inner) ? Set.of() : visible, where)));
    }

    private static void states(JsonNode workflow, String location, BiConsumer<JsonNode, String> each) {
        workflow.path("States").fields().forEachRemaining(
                entry -> each.accept(entry.getValue(), location + "/States/" + entry.getKey()));
    }

    /** @param found hears of each name and the location of its Assign */
    private static void assigns(JsonNode state, String location, BiConsumer<String, String> found) {
        assign(state, location, found);
        for (String field : new String[]{"Choices", "Catch"}) {
            for (int i = 0; i < state.path(field).size(); i++) {
                assign(state.get(field).get(i), location + "/" + field + "[" + i + "]", found);
            }
        }
    }

    private static void assign(JsonNode holder, String location, BiConsumer<String, String> found) {
        holder.path("Assign").fieldNames().forEachRemaining(
                key -> found.accept(AssignCheck.variable(key), location + "/Assign"));
    }

    private static boolean isDistributed(JsonNode processor) {
        return processor.path("ProcessorConfig").path("Mode").asText().equals("DISTRIBUTED");
    }
}
