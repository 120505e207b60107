package dev.stagedoor.shows.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: {@code krakow} is Kraków. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
