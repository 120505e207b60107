package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.expression.Projection;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.KeyRules;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/**
 * A read of one item, read from a call and not yet done.
 *
 * @param projection null for the whole item
 */
record ItemGet(String tableName, Map<String, AttributeValue> key, Projection projection) {

    static ItemGet read(Members members, ExpressionCache cache) {
        String table = TableNames.bare(members.text("TableName"));
        new Constraints().tableName(table).notNull("key", members.node("Key")).check();
        return new ItemGet(table, members.attributes("Key"), projection(members, cache));
    }

    /** Reads a ProjectionExpression where it is the only expression; null where there is none. */
    static Projection projection(Members members, ExpressionCache cache) {
        Expressions expressions = ExpressionParameters.read(members, cache, ExpressionKind.PROJECTION);
        String text = members.text(ExpressionKind.PROJECTION.parameter());
        Projection projection = text == null ? null : expressions.projection(text);
        expressions.requireAllUsed();
        return projection;
    }

    StoredKey place(TableDefinition table) {
        if (projection != null) {
            KeyPaths.requireScalars(projection.nestedAttributes(), table);
        }
        return KeyRules.requireKey(key, table.key());
    }

    Item show(Item item) {
        return projection == null ? item : projection.apply(item);
    }
}
