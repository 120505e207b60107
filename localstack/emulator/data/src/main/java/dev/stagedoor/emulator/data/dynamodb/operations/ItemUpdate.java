package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.BoundUpdate;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Change;
import dev.stagedoor.emulator.data.dynamodb.table.KeyRules;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/**
 * Changes attributes of an item, or makes it of its key and them.
 *
 * @param update null where the call has none: the item is made if it is not there
 */
record ItemUpdate(String tableName, Map<String, AttributeValue> key, BoundUpdate update, Guard guard)
        implements
            ItemAction {

    static ItemUpdate read(Members members, ExpressionCache cache) {
        String table = TableNames.bare(members.text("TableName"));
        Guard.check(new Constraints(), members).tableName(table).notNull("key", members.node("Key")).check();
        Map<String, AttributeValue> key = members.attributes("Key");
        Expressions expressions = ExpressionParameters.read(members, cache, ExpressionKind.UPDATE,
                ExpressionKind.CONDITION);
        String text = members.text(ExpressionKind.UPDATE.parameter());
        BoundUpdate update = text == null ? null : expressions.update(text);
        Guard guard = Guard.of(members, Conditions.read(members, expressions));
        expressions.requireAllUsed();
        return new ItemUpdate(table, key, update, guard);
    }

    @Override
    public StoredKey place(TableDefinition table) {
        StoredKey place = KeyRules.requireKey(key, table.key());
        if (update != null) {
            for (String name : table.key().names()) {
                if (update.attributes().contains(name)) {
                    throw ValidationException.invalidParameter(
                            "Cannot update attribute " + name + ". This attribute is part of the key");
                }
            }
            KeyRules.requireAssignable(update.assignedTypes(), table);
            KeyPaths.requireScalars(update.nestedAttributes(), table);
        }
        return place;
    }

    @Override
    public Change change(TableDefinition table) {
        return current -> {
            guard.check(current);
            Item base = current == null ? new Item(key) : current;
            if (update == null) {
                return base;
            }
            Item updated = update.apply(base);
            KeyRules.requireUpdatedIndexKeys(updated, table);
            if (updated.size() > Item.MAX_SIZE) {
                throw new ValidationException("Item size to update has exceeded the maximum allowed size");
            }
            return updated;
        };
    }
}
