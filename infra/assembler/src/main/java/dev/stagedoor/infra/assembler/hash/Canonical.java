package dev.stagedoor.infra.assembler.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** The same text for the same content, whatever the order of keys, the comments or the line breaks; and a hash of it. */
public final class Canonical {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** How many characters {@link #suffix} has. */
    public static final int SUFFIX_LENGTH = 10;

    private Canonical() {}

    /** JSON without blanks and with sorted keys. */
    public static String json(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.toString();
    }

    /** What a logical id gets: 10 hexadecimal digits, which a logical id may hold. */
    public static String suffix(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8)).substring(0, SUFFIX_LENGTH);
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void append(Node node, StringBuilder out) {
        if (node instanceof MapNode map) {
            out.append('{');
            Iterator<String> keys = new TreeSet<>(map.keys()).iterator();
            while (keys.hasNext()) {
                String key = keys.next();
                out.append(quote(key)).append(':');
                append(map.get(key).orElseThrow(), out);
                out.append(keys.hasNext() ? "," : "");
            }
            out.append('}');
        } else if (node instanceof ListNode list) {
            out.append('[');
            for (int i = 0; i < list.items().size(); i++) {
                out.append(i > 0 ? "," : "");
                append(list.items().get(i), out);
            }
            out.append(']');
        } else if (node instanceof ScalarNode scalar) {
            out.append(quote(scalar.value()));
        }
    }

    private static String quote(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scalar is always JSON", e);
        }
    }
}
