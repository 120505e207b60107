package dev.stagedoor.emulator.states.jsonata;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the variables that an expression reads. */
final class VariableNames {

    private static final Pattern SKIPPED = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)(?!\\s*:=)");

    private VariableNames() {}

    static Set<String> in(String expression) {
        Set<String> names = new LinkedHashSet<>();
        var matcher = NAME.matcher(SKIPPED.matcher(expression).replaceAll(" "));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.remove("states");
        return Set.copyOf(names);
    }
}
