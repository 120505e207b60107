package dev.stagedoor.infra.assembler.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an {@code Fn::Sub}. */
public final class SubText {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private SubText() {}

    /** What stands between <code>${</code> and <code>}</code>, in order. */
    public static List<String> variables(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The text with every variable renamed. */
    public static String rename(String text, UnaryOperator<String> renaming) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("${" + renaming.apply(match.group(1)) + "}"));
    }
}
