package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

/** What a SET action assigns. */
sealed interface UpdateValue {

    record Path(DocumentPath path) implements UpdateValue {}

    record Value(String placeholder) implements UpdateValue {}

    record Plus(UpdateValue left, UpdateValue right) implements UpdateValue {}

    record Minus(UpdateValue left, UpdateValue right) implements UpdateValue {}

    /** {@code if_not_exists} or {@code list_append}; how many arguments there are is checked with the values. */
    record Call(String function, List<UpdateValue> arguments) implements UpdateValue {}

    String IF_NOT_EXISTS = "if_not_exists";
    String LIST_APPEND = "list_append";
}
