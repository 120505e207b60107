package dev.stagedoor.emulator.data.dynamodb.expression;

/** One action of an update expression. */
sealed interface UpdateAction {

    DocumentPath path();

    record Set(DocumentPath path, UpdateValue value) implements UpdateAction {}

    record Remove(DocumentPath path) implements UpdateAction {}

    /** @param placeholder of the number or set that is added */
    record Add(DocumentPath path, String placeholder) implements UpdateAction {}

    /** @param placeholder of the set whose elements go */
    record Delete(DocumentPath path, String placeholder) implements UpdateAction {}
}
