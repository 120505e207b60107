package dev.stagedoor.emulator.sandbox.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Texts, numbers, booleans, enums and bytes; lenient between text and number, as the managed runtime is. */
final class ScalarConverter implements Converter {

    static final Converter ANY = new ScalarConverter(Object.class, null);

    private static final Map<Class<?>, Object> ABSENT = new HashMap<>();

    static {
        ABSENT.put(int.class, 0);
        ABSENT.put(long.class, 0L);
        ABSENT.put(double.class, 0d);
        ABSENT.put(float.class, 0f);
        ABSENT.put(short.class, (short) 0);
        ABSENT.put(byte.class, (byte) 0);
        ABSENT.put(boolean.class, false);
    }

    private final Class<?> type;
    private final Object absent;

    private ScalarConverter(Class<?> type, Object absent) {
        this.type = type;
        this.absent = absent;
    }

    /** The converter of a type without parts, or null. */
    static Converter of(Class<?> type) {
        if (type == Object.class) {
            return ANY;
        }
        boolean scalar = type.isPrimitive() && type != char.class && type != void.class || type == String.class
                || type == CharSequence.class || type == Boolean.class || type.isEnum() || type == byte[].class
                || type == ByteBuffer.class || type == UUID.class || type == Void.class || isNumber(type);
        return scalar ? new ScalarConverter(type, ABSENT.get(type)) : null;
    }

    private static boolean isNumber(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Double.class || type == Float.class
                || type == Short.class || type == Byte.class || type == BigDecimal.class || type == BigInteger.class
                || type == Number.class;
    }

    @Override
    public Object convert(Object tree) {
        if (type == Object.class) {
            return tree;
        }
        if (tree == null || type == Void.class) {
            return absent;
        }
        if (!(tree instanceof String || tree instanceof Number || tree instanceof Boolean)) {
            throw unfit(tree);
        }
        try {
            return convert(tree, tree.toString());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unfit(tree);
        }
    }

    private Object convert(Object tree, String text) {
        if (type == String.class || type == CharSequence.class) {
            return text;
        }
        if (type == Boolean.class || type == boolean.class) {
            return bool(text);
        }
        if (type.isEnum()) {
            return constant(text);
        }
        if (type == byte[].class) {
            return Base64.getDecoder().decode(text);
        }
        if (type == ByteBuffer.class) {
            return ByteBuffer.wrap(Base64.getDecoder().decode(text));
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return type == Number.class && tree instanceof Number ? tree : number(new BigDecimal(text));
    }

    private Object number(BigDecimal number) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> number.intValueExact();
            case "long", "Long" -> number.longValueExact();
            case "short", "Short" -> number.shortValueExact();
            case "byte", "Byte" -> number.byteValueExact();
            case "float", "Float" -> number.floatValue();
            case "double", "Double" -> number.doubleValue();
            case "BigInteger" -> number.toBigIntegerExact();
            default -> number;
        };
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private Object constant(String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private JsonException unfit(Object tree) {
        String text = String.valueOf(tree);
        return new JsonException("Cannot make a " + type.getName() + " of "
                + (text.length() > 100 ? text.substring(0, 100) + "..." : text));
    }
}
