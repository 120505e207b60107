package dev.stagedoor.infra.assembler.yaml;

/**
 * A single value.
 *
 * @param value a {@link String}, {@link Boolean}, {@link Long} or {@link java.math.BigDecimal}
 */
public record ScalarNode(Position position, Object value) implements Node {

    public String text() {
        return value.toString();
    }

    public boolean isText() {
        return value instanceof String;
    }
}
