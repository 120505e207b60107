package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.ScalarOrder;

/** Checks what in a condition depends on the names and values of a call: placeholders, and types of literal operands. */
final class ConditionValidator {

    private static final Set<String> TYPE_NAMES = Set.of("B", "NULL", "SS", "BOOL", "L", "BS", "N", "NS", "S", "M");

    private final ExpressionKind kind;
    private final Placeholders placeholders;
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> nestedAttributes = new HashSet<>();
    private Problems problems;

    ConditionValidator(ExpressionKind kind, Placeholders placeholders) {
        this.kind = kind;
        this.placeholders = placeholders;
    }

    /** The attributes that the condition reads. */
    Set<String> attributes() {
        return attributes;
    }

    /** Those of them of which it reads an element, and not the whole. */
    Set<String> nestedAttributes() {
        return nestedAttributes;
    }

    void check(Condition condition) {
        if (condition instanceof Condition.And and) {
            check(and.left());
            check(and.right());
        } else if (condition instanceof Condition.Or or) {
            check(or.left());
            check(or.right());
        } else if (condition instanceof Condition.Not not) {
            check(not.condition());
        } else {
            // DynamoDB reports by the order of the problems within each single condition.
            problems = new Problems(kind, Problems.Kind.UNDEFINED_NAME, Problems.Kind.OPERAND_COUNT,
                    Problems.Kind.SAME_OPERANDS, Problems.Kind.FUNCTION);
            checkSingle(condition);
            problems.throwFirst();
        }
    }

    private void checkSingle(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            use(List.of(comparison.left(), comparison.right()));
            checkDistinct(comparison.comparator().symbol(), List.of(comparison.left(), comparison.right()));
            if (comparison.comparator().isOrdering() && kind != ExpressionKind.KEY_CONDITION) {
                checkOrdered(comparison.comparator().symbol(), comparison.left());
                checkOrdered(comparison.comparator().symbol(), comparison.right());
            }
        } else if (condition instanceof Condition.Between between) {
            use(List.of(between.value(), between.lower(), between.upper()));
            checkBounds(literal(between.lower()), literal(between.upper()));
        } else if (condition instanceof Condition.In in) {
            use(List.of(in.value()));
            use(in.options());
        } else if (condition instanceof Condition.Call call) {
            use(call.arguments());
            checkCall(call);
        }
    }

    private void use(List<Operand> operands) {
        for (Operand operand : operands) {
            if (operand instanceof Operand.Path path) {
                placeholders.use(path.path(), problems, Problems.Kind.UNDEFINED_NAME);
                String head = placeholders.name(new DocumentPath.Field(path.path().head()));
                attributes.add(head);
                if (path.path().isNested()) {
                    nestedAttributes.add(head);
                }
            } else if (operand instanceof Operand.Value value) {
                placeholders.useValue(value.placeholder(), problems, Problems.Kind.UNDEFINED_NAME);
            } else if (operand instanceof Operand.Size size) {
                use(size.arguments());
                checkSize(size);
            }
        }
    }

    private void checkSize(Operand.Size size) {
        if (checkCount(Function.SIZE, size.arguments(), 1)) {
            AttributeType type = type(size.arguments().get(0));
            if (type == AttributeType.N || type == AttributeType.BOOL || type == AttributeType.NULL) {
                incorrectType(Function.SIZE, type.name());
            }
        }
    }

    private void checkCall(Condition.Call call) {
        Function function = call.function();
        List<Operand> arguments = call.arguments();
        if (!checkCount(function.text(), arguments, function.operands())) {
            return;
        }
        checkDistinct(function.text(), arguments);
        switch (function) {
            case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS -> {
                if (!(arguments.get(0) instanceof Operand.Path)) {
                    problems.report(Problems.Kind.FUNCTION,
                            "Operator or function requires a document path; operator or function: " + function.text());
                }
            }
            case ATTRIBUTE_TYPE -> checkTypeName(arguments.get(1));
            case BEGINS_WITH -> {
                for (Operand argument : arguments) {
                    AttributeType type = type(argument);
                    if (type != null && type != AttributeType.S && type != AttributeType.B) {
                        incorrectType(function.text(), type.name());
                    }
                }
            }
            case CONTAINS -> {
                // Takes every type.
            }
        }
    }

    private void checkTypeName(Operand operand) {
        if (!(literal(operand) instanceof AttributeValue.S name)) {
            AttributeType type = type(operand);
            incorrectType(Function.ATTRIBUTE_TYPE.text(),
                    type == null ? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}" : type.name());
        } else if (!TYPE_NAMES.contains(name.value())) {
            problems.report(Problems.Kind.FUNCTION, "Invalid attribute type name found; type: " + name.value()
                    + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
        }
    }

    private boolean checkCount(String function, List<Operand> arguments, int expected) {
        if (arguments.size() != expected) {
            problems.report(Problems.Kind.OPERAND_COUNT, "Incorrect number of operands for operator or function; "
                    + "operator or function: " + function + ", number of operands: " + arguments.size());
            return false;
        }
        return true;
    }

    private void checkDistinct(String operator, List<Operand> operands) {
        if (operands.size() == 2 && operands.get(0) instanceof Operand.Path first
                && operands.get(1) instanceof Operand.Path second) {
            String text = PathResolver.text(PathResolver.resolve(first.path(), placeholders));
            if (text.equals(PathResolver.text(PathResolver.resolve(second.path(), placeholders)))) {
                problems.report(Problems.Kind.SAME_OPERANDS, "The first operand must be distinct from the remaining "
                        + "operands for this operator or function; operator: " + operator + ", first operand: " + text);
            }
        }
    }

    private void checkOrdered(String operator, Operand operand) {
        AttributeType type = type(operand);
        if (type != null && !type.isScalarKey()) {
            incorrectType(operator, type.name());
        }
    }

    private void checkBounds(AttributeValue lower, AttributeValue upper) {
        if (lower == null || upper == null) {
            return;
        }
        String bounds = "lower bound operand: " + ValueText.of(lower) + ", upper bound operand: "
                + ValueText.of(upper);
        if (lower.type() != upper.type()) {
            problems.report(Problems.Kind.FUNCTION,
                    "The BETWEEN operator requires same data type for lower and upper bounds; " + bounds);
        } else if (!lower.type().isScalarKey()) {
            if (kind != ExpressionKind.KEY_CONDITION) {
                incorrectType("BETWEEN", lower.type().name());
            }
        } else if (ScalarOrder.compare(lower, upper) > 0) {
            problems.report(Problems.Kind.FUNCTION, "The BETWEEN operator requires upper bound to be greater than or "
                    + "equal to lower bound; " + bounds);
        }
    }

    private void incorrectType(String operator, String type) {
        problems.report(Problems.Kind.FUNCTION,
                "Incorrect operand type for operator or function; operator or function: "
                        + operator + ", operand type: " + type);
    }

    private AttributeValue literal(Operand operand) {
        return operand instanceof Operand.Value value ? placeholders.value(value.placeholder()) : null;
    }

    /** The type that an operand has whatever the item is, or null. */
    private AttributeType type(Operand operand) {
        if (operand instanceof Operand.Size) {
            return AttributeType.N;
        }
        AttributeValue value = literal(operand);
        return value == null ? null : value.type();
    }
}
