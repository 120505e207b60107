package dev.stagedoor.emulator.gateway.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The media types whose bodies are bytes rather than text. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">binary media
 * types</a>.
 */
public final class BinaryMediaTypes {

    private final Set<String> exact = new HashSet<>();
    private final Set<String> families = new HashSet<>();
    private boolean all;

    public BinaryMediaTypes(List<String> types) {
        for (String type : types) {
            String name = type.toLowerCase(Locale.ROOT);
            if (name.equals("*/*")) {
                all = true;
            } else if (name.endsWith("/*")) {
                families.add(name.substring(0, name.length() - 1));
            } else {
                exact.add(name);
            }
        }
    }

    /** @param mediaType as {@link MediaTypes} gives it; null (no header) is binary only if everything is */
    public boolean contains(String mediaType) {
        if (all) {
            return true;
        }
        if (mediaType == null || exact.isEmpty() && families.isEmpty()) {
            return false;
        }
        int slash = mediaType.indexOf('/');
        return exact.contains(mediaType) || slash > 0 && families.contains(mediaType.substring(0, slash + 1));
    }
}
