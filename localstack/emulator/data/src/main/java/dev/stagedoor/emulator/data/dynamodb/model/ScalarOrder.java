package dev.stagedoor.emulator.data.dynamodb.model;

import dev.stagedoor.emulator.data.Utf8;

/** The order of the types that have one: numbers by value, texts by UTF-8 bytes, binaries by unsigned bytes. */
public final class ScalarOrder {

    private ScalarOrder() {}

    /** True if the two are of one type that has an order. */
    public static boolean comparable(AttributeValue left, AttributeValue right) {
        return left != null && right != null && left.type() == right.type() && left.type().isScalarKey();
    }

    /** @throws IllegalArgumentException if the two are not {@link #comparable} */
    public static int compare(AttributeValue left, AttributeValue right) {
        if (left instanceof AttributeValue.S a && right instanceof AttributeValue.S b) {
            return Utf8.compare(a.value(), b.value());
        }
        if (left instanceof AttributeValue.N a && right instanceof AttributeValue.N b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof AttributeValue.B a && right instanceof AttributeValue.B b) {
            return a.value().compareTo(b.value());
        }
        throw new IllegalArgumentException("No order between " + left + " and " + right);
    }

    /** {@code begins_with}: both texts, or both binaries. */
    public static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
        if (value instanceof AttributeValue.S a && prefix instanceof AttributeValue.S b) {
            return a.value().startsWith(b.value());
        }
        return value instanceof AttributeValue.B a && prefix instanceof AttributeValue.B b
                && a.value().startsWith(b.value());
    }
}
