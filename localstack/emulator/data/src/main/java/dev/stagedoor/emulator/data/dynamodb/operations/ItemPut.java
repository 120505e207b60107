package dev.stagedoor.emulator.data.dynamodb.operations;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Change;
import dev.stagedoor.emulator.data.dynamodb.table.KeyRules;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/** Replaces an item, or makes it. */
record ItemPut(String tableName, Item item, Guard guard) implements ItemAction {

    static ItemPut read(Members members, ExpressionCache cache) {
        String table = TableNames.bare(members.text("TableName"));
        Guard.check(new Constraints(), members).tableName(table).notNull("item", members.node("Item")).check();
        Item item = requireSize(new Item(members.attributes("Item")));
        Expressions expressions = ExpressionParameters.read(members, cache, ExpressionKind.CONDITION);
        Guard guard = Guard.of(members, Conditions.read(members, expressions));
        expressions.requireAllUsed();
        return new ItemPut(table, item, guard);
    }

    static Item requireSize(Item item) {
        if (item.size() > Item.MAX_SIZE) {
            throw new ValidationException("Item size has exceeded the maximum allowed size");
        }
        return item;
    }

    @Override
    public StoredKey place(TableDefinition table) {
        return KeyRules.requireItem(item, table);
    }

    @Override
    public Change change(TableDefinition table) {
        return current -> {
            guard.check(current);
            return item;
        };
    }
}
