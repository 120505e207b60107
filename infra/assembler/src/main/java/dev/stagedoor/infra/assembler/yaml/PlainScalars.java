package dev.stagedoor.infra.assembler.yaml;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What an unquoted scalar is. Only the plain forms of numbers, {@code true} and {@code false}: YAML 1.1 would make a date of
 * {@code 2012-10-17}, eight of {@code 010} and true of {@code yes}, which CloudFormation users do not mean.
 */
final class PlainScalars {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}");

    private PlainScalars() {}

    static Object value(String text, Position position) {
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            throw new YamlException(position,
                    "There is no value here. Write '' for an empty text, or leave the key out.");
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
