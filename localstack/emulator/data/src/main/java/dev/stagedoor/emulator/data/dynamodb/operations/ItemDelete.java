package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.table.Change;
import dev.stagedoor.emulator.data.dynamodb.table.KeyRules;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/** Removes an item, if it is there. */
record ItemDelete(String tableName, Map<String, AttributeValue> key, Guard guard) implements ItemAction {

    static ItemDelete read(Members members, ExpressionCache cache) {
        String table = TableNames.bare(members.text("TableName"));
        Guard.check(new Constraints(), members).tableName(table).notNull("key", members.node("Key")).check();
        Map<String, AttributeValue> key = members.attributes("Key");
        Expressions expressions = ExpressionParameters.read(members, cache, ExpressionKind.CONDITION);
        Guard guard = Guard.of(members, Conditions.read(members, expressions));
        expressions.requireAllUsed();
        return new ItemDelete(table, key, guard);
    }

    @Override
    public StoredKey place(TableDefinition table) {
        return KeyRules.requireKey(key, table.key());
    }

    @Override
    public Change change(TableDefinition table) {
        return current -> {
            guard.check(current);
            return null;
        };
    }
}
