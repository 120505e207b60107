package dev.stagedoor.emulator.cloudformation.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What a plain YAML scalar means in a template. YAML 1.1 would make a date of {@code 2010-09-09}, 8 of {@code 010} and true of
 * {@code yes}; in a template these are texts.
 */
final class Scalars {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,40})");
    private static final Pattern DECIMAL = Pattern
            .compile("-?(0|[1-9][0-9]{0,40})\\.[0-9]{1,40}([eE][-+]?[0-9]{1,2})?");

    private Scalars() {}

    static JsonNode plain(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            case "", "~", "null", "Null", "NULL" -> NullNode.instance;
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(text);
        }
        return DECIMAL.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }

    /** A whole number as the smallest node that holds it. */
    static JsonNode integer(String digits) {
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < 64 ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    /**
     * A number with a fraction or exponent.
     *
     * @throws NumberFormatException if its plain form would be longer than some hundred digits
     */
    static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > 200) {
            throw new NumberFormatException("The exponent of " + text + " is out of range");
        }
        return value;
    }
}
