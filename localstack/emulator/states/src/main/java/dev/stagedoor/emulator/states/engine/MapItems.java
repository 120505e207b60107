package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;

/** The items of a Map state, and what each iteration starts with. */
final class MapItems {

    private final MapState state;
    private final Data data;
    private final JsonNode items;

    private MapItems(MapState state, Data data, JsonNode items) {
        this.state = state;
        this.data = data;
        this.items = items;
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
        return new MapItems(state, data, items);
    }

    /**
     * The items that a reader has read.
     *
     * @throws EvaluationException if they are no array
     */
    static MapItems of(Visit visit, MapState state, JsonNode read) {
        if (!read.isArray()) {
            throw noArray(state, read);
        }
        return new MapItems(state, visit.data(), read);
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
        return items.size();
    }

    /** What the context object says about an item. */
    ObjectNode item(int index) {
        ObjectNode item = Json.object().put("Index", index);
        item.set("Value", items.get(index));
        return item;
    }

    /** What the iteration starts with. */
    JsonNode input(int index, ObjectNode item) {
        if (state.itemSelector() == null) {
            return items.get(index);
        }
        ObjectNode context = Json.object().setAll((ObjectNode) data.context());
        context.putObject("Map").set("Item", item);
        return state.itemSelector().evaluate(data.withContext(context));
    }
}
