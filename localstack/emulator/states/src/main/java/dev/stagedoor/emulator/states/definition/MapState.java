package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * Runs a workflow for each item of an array; the result is an array in the items' order.
 *
 * @param items where the array comes from
 * @param itemSelector makes an iteration's input of an item; null where the item itself is it
 * @param maxConcurrency iterations at once; null or 0 where the definition sets no limit of its own
 * @param distributed null where the iterations run inside the execution (inline)
 */
public record MapState(String name, QueryLanguage language, DataFlow flow, Items items, Expression itemSelector,
        NumberField maxConcurrency, Workflow processor, DistributedMode distributed, List<Retrier> retriers,
        List<Catcher> catchers,
        String next) implements State {

    @Override
    public StateType type() {
        return StateType.MAP;
    }

    /**
     * The array of items.
     *
     * @param value null where the state's effective input is the array
     * @param field {@code ItemsPath} or {@code Items}
     * @param path as written, for error texts; null in JSONata
     */
    public record Items(Expression value, String field, String path) {}
}
