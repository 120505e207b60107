package dev.stagedoor.emulator.core.iam;

import java.util.Optional;
import java.util.function.Function;

/**
 * IAM's patterns: {@code *} is any run of characters, {@code ?} one character, <code>${key}</code> a policy variable whose value
 * is taken literally. Never exponential: at a mismatch only the last star is tried again.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">the guide</a>.
 */
final class Wildcard {

    /** Parts of the private use area stand for the wildcards once variables are filled in. */
    private static final char ANY = '\uf8fe';
    private static final char ONE = '\uf8ff';
    private static final int ARN_PARTS = 6;

    private Wildcard() {}

    /** @param variables the value of a policy variable; a pattern with a variable that has none matches nothing */
    static boolean matches(String pattern, String text, Function<String, Optional<String>> variables) {
        return fill(pattern, variables).filter(p -> glob(p, text)).isPresent();
    }

    /** A pattern without variables, such as an action; letters compare case-blind. */
    static boolean matchesIgnoringCase(String pattern, String text) {
        return glob(marked(pattern).toLowerCase(java.util.Locale.ROOT), text.toLowerCase(java.util.Locale.ROOT));
    }

    /** The six parts of an ARN match one by one; a star at the end of a shorter pattern takes the rest. */
    static boolean matchesArn(String pattern, String arn, Function<String, Optional<String>> variables) {
        return fill(pattern, variables).filter(p -> globParts(p, arn)).isPresent();
    }

    /** True if the text is equal once variables are filled in: stars mean themselves. */
    static Optional<String> literal(String text, Function<String, Optional<String>> variables) {
        return fill(text, variables).map(t -> t.replace(ANY, '*').replace(ONE, '?'));
    }

    private static boolean globParts(String pattern, String arn) {
        String[] patterns = pattern.split(":", ARN_PARTS);
        String[] parts = arn.split(":", patterns.length);
        if (parts.length != patterns.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!glob(patterns[i], parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> fill(String pattern, Function<String, Optional<String>> variables) {
        int open = pattern.indexOf("${");
        if (open < 0) {
            return Optional.of(marked(pattern));
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (; open >= 0; open = pattern.indexOf("${", from)) {
            filled.append(marked(pattern.substring(from, open)));
            int close = pattern.indexOf('}', open);
            Optional<String> value = variable(pattern.substring(open + 2, close), variables)
                    .filter(v -> v.indexOf(ANY) < 0 && v.indexOf(ONE) < 0);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(value.get());
            from = close + 1;
        }
        return Optional.of(filled.append(marked(pattern.substring(from))).toString());
    }

    /** <code>${key}</code>, <code>${key, 'default'}</code>, or one of the escapes <code>${*}</code> <code>${?}</code> <code>${$}</code>. */
    private static Optional<String> variable(String name, Function<String, Optional<String>> variables) {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return Optional.of(name);
        }
        int comma = name.indexOf(',');
        if (comma < 0) {
            return variables.apply(name.strip());
        }
        String quoted = name.substring(comma + 1).strip();
        return variables.apply(name.substring(0, comma).strip())
                .or(() -> Optional.of(quoted.substring(1, quoted.length() - 1)));
    }

    private static String marked(String pattern) {
        return pattern.replace('*', ANY).replace('?', ONE);
    }

    private static boolean glob(String pattern, String text) {
        int p = 0;
        int star = -1;
        int starText = 0;
        for (int t = 0; t < text.length();) {
            if (p < pattern.length() && pattern.charAt(p) == ANY) {
                star = p++;
                starText = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == ONE || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ANY) {
            p++;
        }
        return p == pattern.length();
    }
}
