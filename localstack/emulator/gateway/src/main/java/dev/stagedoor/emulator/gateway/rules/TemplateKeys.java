package dev.stagedoor.emulator.gateway.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of template maps. */
public final class TemplateKeys {

    private static final Pattern VALID = Pattern.compile("\\$default|[^/\\s]+/[^/\\s]+.*");

    private TemplateKeys() {}

    public static Optional<String> check(Collection<String> types) {
        return types.stream().filter(type -> !VALID.matcher(type).matches()).findFirst()
                .map(type -> "Validation Result: warnings : [], errors : [Invalid content type specified: " + type
                        + "]");
    }
}
