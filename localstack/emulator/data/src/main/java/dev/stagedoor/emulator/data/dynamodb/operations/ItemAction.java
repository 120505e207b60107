package dev.stagedoor.emulator.data.dynamodb.operations;

import dev.stagedoor.emulator.data.dynamodb.error.ConditionalCheckFailedException;
import dev.stagedoor.emulator.data.dynamodb.expression.BoundCondition;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Change;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/** A write or check of one item, read from a call and not yet done: what transactions are made of. */
sealed interface ItemAction permits ItemPut, ItemUpdate, ItemDelete, ItemCheck {

    String tableName();

    /**
     * Where the item is.
     *
     * @throws dev.stagedoor.emulator.data.dynamodb.error.ValidationException if the action does not fit the table
     */
    StoredKey place(TableDefinition table);

    /** What becomes of the item. */
    Change change(TableDefinition table);

    /** What a caller says about the condition of a write. @param condition null for none */
    record Guard(BoundCondition condition, boolean returnItem) {

        static final String ON_FAILURE = "ReturnValuesOnConditionCheckFailure";

        static Guard of(Members members, BoundCondition condition) {
            return new Guard(condition, "ALL_OLD".equals(members.text(ON_FAILURE)));
        }

        static Constraints check(Constraints constraints, Members members) {
            return constraints.oneOf("returnValuesOnConditionCheckFailure", members.text(ON_FAILURE), "ALL_OLD",
                    "NONE");
        }

        /** @throws ConditionalCheckFailedException if the condition does not hold for the item as it is */
        void check(Item current) {
            if (condition != null && !condition.matches(current == null ? Item.EMPTY : current)) {
                throw new ConditionalCheckFailedException(
                        returnItem && current != null ? AttributeValueWriter.write(current) : null);
            }
        }
    }
}
