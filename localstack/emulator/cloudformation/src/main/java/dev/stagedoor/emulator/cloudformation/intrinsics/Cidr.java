package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.core.Json;

/** {@code Fn::Cidr}: so many IPv4 blocks cut from a larger one; IPv6 is refused. */
public record Cidr(Expression block, Expression count, Expression hostBits, Position position) implements Expression {

    private static final Pattern BLOCK = Pattern
            .compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    static Expression parse(TemplateNode argument, ExpressionParser parser) {
        List<TemplateNode> parts = Arguments.list("Fn::Cidr", argument, 2, 3);
        Expression bits = parts.size() == 3 ? parser.value(parts.get(2)) : Literals.text("8", argument.position());
        return new Cidr(parser.value(parts.get(0)), parser.value(parts.get(1)), bits, argument.position());
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        String text = Arguments.text("Fn::Cidr", block, scope);
        Matcher matcher = BLOCK.matcher(text);
        if (!matcher.matches()) {
            throw new TemplateException(position,
                    "Template error: Fn::Cidr needs an IPv4 block such as 10.0.0.0/16, not "
                            + text);
        }
        int prefix = bounded(matcher.group(5), 0, 32, "prefix length");
        int blocks = bounded(Arguments.text("Fn::Cidr", count, scope), 1, 256, "count");
        int bits = bounded(Arguments.text("Fn::Cidr", hostBits, scope), 1, 32, "cidrBits");
        long base = address(matcher) & 0xffffffffL << 32 - prefix;
        if (prefix + bits > 32 || (long) blocks << bits > 1L << 32 - prefix) {
            throw new TemplateException(position, "Template error: Fn::Cidr cannot cut " + blocks + " blocks of " + bits
                    + " bits from " + text);
        }
        ArrayNode cut = Json.array();
        for (int i = 0; i < blocks; i++) {
            cut.add(dotted(base + ((long) i << bits)) + "/" + (32 - bits));
        }
        return cut;
    }

    private long address(Matcher matcher) {
        long address = 0;
        for (int group = 1; group <= 4; group++) {
            address = address << 8 | bounded(matcher.group(group), 0, 255, "address");
        }
        return address;
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private int bounded(String number, int least, int most, String what) {
        int value = number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
        if (value < least || value > most) {
            throw new TemplateException(position,
                    "Template error: the " + what + " of Fn::Cidr must be " + least + " to "
                            + most + ", not " + number);
        }
        return value;
    }

    @Override
    public List<Expression> children() {
        return List.of(block, count, hostBits);
    }
}
