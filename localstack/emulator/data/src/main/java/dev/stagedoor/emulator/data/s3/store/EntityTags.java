package dev.stagedoor.emulator.data.s3.store;

import java.util.Arrays;

/** Comparison of entity tags as headers carry them: a list, each with or without quotes. */
public final class EntityTags {

    private EntityTags() {}

    /** @param header such as {@code "abc", W/"def"} or {@code *} */
    public static boolean matches(String header, String etag) {
        return Arrays.stream(header.split(",")).map(String::trim)
                .anyMatch(tag -> tag.equals("*") || bare(tag).equals(etag));
    }

    public static String quoted(String etag) {
        return '"' + etag + '"';
    }

    /** Without its quotes and its weakness mark. */
    public static String bare(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
        return quoted ? strong.substring(1, strong.length() - 1) : strong;
    }
}
