package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** An operator between a keyword and a value. Those in letters are for texts. */
enum Comparison {
    EQUAL("="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), CONTAINS("CONTAINS"), BEGINSWITH(
            "BEGINSWITH"), ENDSWITH("ENDSWITH");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static Optional<Comparison> of(Token token) {
        String text = token.text().toUpperCase(Locale.ROOT);
        for (Comparison comparison : values()) {
            boolean operator = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.WORD;
            if (operator && comparison.sign.equals(text)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    String sign() {
        return sign;
    }

    boolean takesNumbers() {
        return ordinal() < CONTAINS.ordinal();
    }

    boolean takesTexts() {
        return this == EQUAL || this == NOT_EQUAL || !takesNumbers();
    }

    DoublePredicate with(double value) {
        return switch (this) {
            case EQUAL -> actual -> actual == value;
            case NOT_EQUAL -> actual -> actual != value;
            case LESS -> actual -> actual < value;
            case AT_MOST -> actual -> actual <= value;
            case MORE -> actual -> actual > value;
            case AT_LEAST -> actual -> actual >= value;
            default -> throw new IllegalStateException(sign + " is for texts");
        };
    }

    Predicate<String> with(String value) {
        return switch (this) {
            case EQUAL -> value::equals;
            case NOT_EQUAL -> actual -> !actual.equals(value);
            case CONTAINS -> actual -> actual.contains(value);
            case BEGINSWITH -> actual -> actual.startsWith(value);
            case ENDSWITH -> actual -> actual.endsWith(value);
            default -> throw new IllegalStateException(sign + " is for numbers");
        };
    }
}
