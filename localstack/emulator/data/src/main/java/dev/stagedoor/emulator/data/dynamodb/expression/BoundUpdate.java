package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** An update with the names and values of a call, checked. */
public final class BoundUpdate {

    private final List<UpdateAction> actions;
    private final Placeholders placeholders;
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> nestedAttributes = new HashSet<>();

    BoundUpdate(List<UpdateAction> actions, Placeholders placeholders) {
        this.actions = actions;
        this.placeholders = placeholders;
        for (UpdateAction action : actions) {
            String head = head(action.path());
            attributes.add(head);
            if (action.path().isNested()) {
                nestedAttributes.add(head);
            }
        }
    }

    /** The attributes that it writes. */
    public Set<String> attributes() {
        return attributes;
    }

    /** Those of them of which it writes elements. */
    public Set<String> nestedAttributes() {
        return nestedAttributes;
    }

    /** The types that whole attributes get, as far as they are known without the item. */
    public Map<String, AttributeType> assignedTypes() {
        Map<String, AttributeType> types = new HashMap<>();
        for (UpdateAction action : actions) {
            AttributeType type = action instanceof UpdateAction.Set set
                    ? type(set.value())
                    : action instanceof UpdateAction.Add add ? placeholders.value(add.placeholder()).type() : null;
            if (type != null && !action.path().isNested()) {
                types.put(head(action.path()), type);
            }
        }
        return types;
    }

    /** The item with the update done. */
    public Item apply(Item item) {
        return new UpdateEvaluator(item, placeholders).apply(actions);
    }

    /** Shows what is at the places that the update writes. */
    public Projection written() {
        return new Projection(
                actions.stream().map(action -> PathResolver.resolve(action.path(), placeholders)).toList());
    }

    private String head(DocumentPath path) {
        return placeholders.name(new DocumentPath.Field(path.head()));
    }

    private AttributeType type(UpdateValue value) {
        if (value instanceof UpdateValue.Value literal) {
            AttributeValue found = placeholders.value(literal.placeholder());
            return found.type();
        }
        if (value instanceof UpdateValue.Plus || value instanceof UpdateValue.Minus) {
            return AttributeType.N;
        }
        if (value instanceof UpdateValue.Call call) {
            return call.function().equals(UpdateValue.LIST_APPEND)
                    ? AttributeType.L
                    : type(call.arguments().get(1));
        }
        return null;
    }
}
