package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;

/** Checks what in an update depends on the names and values of a call. */
final class UpdateValidator {

    private final Placeholders placeholders;
    private final Problems problems = new Problems(ExpressionKind.UPDATE, Problems.Kind.UNDEFINED_NAME,
            Problems.Kind.UNDEFINED_VALUE, Problems.Kind.PATH_OVERLAP, Problems.Kind.PATH_CONFLICT,
            Problems.Kind.OPERAND_TYPE, Problems.Kind.FUNCTION);

    UpdateValidator(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    void check(List<UpdateAction> actions) {
        PathOverlaps overlaps = new PathOverlaps(problems);
        for (UpdateAction action : actions) {
            placeholders.use(action.path(), problems, Problems.Kind.UNDEFINED_NAME);
            overlaps.add(PathResolver.resolve(action.path(), placeholders));
            if (action instanceof UpdateAction.Set set) {
                check(set.value());
            } else if (action instanceof UpdateAction.Add add) {
                AttributeValue value = use(add.placeholder());
                if (value != null && value.type() != AttributeType.N && !value.type().isSet()) {
                    incorrectOperand("ADD", value.type());
                }
            } else if (action instanceof UpdateAction.Delete delete) {
                AttributeValue value = use(delete.placeholder());
                if (value != null && !value.type().isSet()) {
                    incorrectOperand("DELETE", value.type());
                }
            }
        }
        problems.throwFirst();
    }

    private void check(UpdateValue value) {
        if (value instanceof UpdateValue.Path path) {
            placeholders.use(path.path(), problems, Problems.Kind.UNDEFINED_NAME);
        } else if (value instanceof UpdateValue.Value literal) {
            use(literal.placeholder());
        } else if (value instanceof UpdateValue.Plus plus) {
            checkOperands("+", List.of(plus.left(), plus.right()), AttributeType.N);
        } else if (value instanceof UpdateValue.Minus minus) {
            checkOperands("-", List.of(minus.left(), minus.right()), AttributeType.N);
        } else if (value instanceof UpdateValue.Call call) {
            checkCall(call);
        }
    }

    private void checkCall(UpdateValue.Call call) {
        List<UpdateValue> arguments = call.arguments();
        if (arguments.size() != 2) {
            arguments.forEach(this::check);
            problems.report(Problems.Kind.FUNCTION, "Incorrect number of operands for operator or function; operator "
                    + "or function: " + call.function() + ", number of operands: " + arguments.size());
        } else if (call.function().equals(UpdateValue.LIST_APPEND)) {
            checkOperands(call.function(), arguments, AttributeType.L);
        } else {
            arguments.forEach(this::check);
            if (!(arguments.get(0) instanceof UpdateValue.Path)) {
                problems.report(Problems.Kind.FUNCTION,
                        "Operator or function requires a document path; operator or function: " + call.function());
            }
        }
    }

    private void checkOperands(String operator, List<UpdateValue> operands, AttributeType expected) {
        // What is inside is wrong before what is outside.
        operands.forEach(this::check);
        for (UpdateValue operand : operands) {
            AttributeValue literal = operand instanceof UpdateValue.Value value
                    ? placeholders.value(value.placeholder())
                    : null;
            if (literal != null && literal.type() != expected) {
                problems.report(Problems.Kind.FUNCTION, "Incorrect operand type for operator or function; operator or "
                        + "function: " + operator + ", operand type: " + literal.type());
            }
        }
    }

    private AttributeValue use(String placeholder) {
        placeholders.useValue(placeholder, problems, Problems.Kind.UNDEFINED_VALUE);
        return placeholders.value(placeholder);
    }

    private void incorrectOperand(String operator, AttributeType type) {
        problems.report(Problems.Kind.OPERAND_TYPE, "Incorrect operand type for operator or function; operator: "
                + operator + ", operand type: " + type.longName() + ", typeSet: ALLOWED_FOR_" + operator + "_OPERAND");
    }
}
