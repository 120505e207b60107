package dev.stagedoor.emulator.states.engine;

import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.mapruns.reading.ReadItems;

/** The items of a Map state, and what each iteration starts with. */
final class MapItems {

    private final MapState state;
    private final Data data;
    private final int size;
    private final IntFunction<JsonNode> values;
    private final IntFunction<ObjectNode> contexts;

    private MapItems(MapState state, Data data, int size, IntFunction<JsonNode> values,
            IntFunction<ObjectNode> contexts) {
        this.state = state;
        this.data = data;
        this.size = size;
        this.values = values;
        this.contexts = contexts;
    }

    /**
     * @throws EvaluationException if what should be the items is no array
     */
    static MapItems of(Visit visit, MapState state) {
        JsonNode input = visit.effectiveInput();
        Data data = visit.data().withInput(input);
        JsonNode items = state.items().value() == null ? input : state.items().value().evaluate(data);
        if (!items.isArray()) {
            throw noArray(state, items);
        }
        visit.branch().execution().probe().saw("afterItemsPath", items);
        return of(state, data, items);
    }

    /**
     * The items that TestState says a reader has read.
     *
     * @throws EvaluationException if they are no array
     */
    static MapItems of(Visit visit, MapState state, JsonNode read) {
        if (!read.isArray()) {
            throw noArray(state, read);
        }
        return of(state, visit.data(), read);
    }

    /** The items that a reader has read. */
    static MapItems of(MapState state, Data data, ReadItems read) {
        return new MapItems(state, data, read.size(), read::value, read::item);
    }

    private static MapItems of(MapState state, Data data, JsonNode items) {
        return new MapItems(state, data, items.size(), items::get,
                index -> Json.object().put("Index", index).set("Value", items.get(index)));
    }

    private static EvaluationException noArray(MapState state, JsonNode items) {
        if (state.language() == QueryLanguage.JSONATA) {
            return new EvaluationException("States.QueryEvaluationError",
                    "Map state input must be an array but was: " + items, null);
        }
        return new EvaluationException(Failure.RUNTIME,
                "Reference path \"%s\" must point to array.".formatted(state.items().path()), null);
    }

    int size() {
        return size;
    }

    /** What the state's fields read beside the items. */
    Data data() {
        return data;
    }

    JsonNode value(int index) {
        return values.apply(index);
    }

    /** What the context object says about an item. */
    ObjectNode item(int index) {
        return contexts.apply(index);
    }

    /** What the iteration starts with. */
    JsonNode input(int index, ObjectNode item) {
        if (state.itemSelector() == null) {
            return values.apply(index);
        }
        ObjectNode context = Json.object().setAll((ObjectNode) data.context());
        context.putObject("Map").set("Item", item);
        return state.itemSelector().evaluate(data.withContext(context));
    }

    /** The same, where nobody else needs the item's context. */
    JsonNode input(int index) {
        return state.itemSelector() == null ? values.apply(index) : input(index, item(index));
    }

    /** Whether the iterations' inputs are values of their own, beside the items. */
    boolean selects() {
        return state.itemSelector() != null;
    }
}
