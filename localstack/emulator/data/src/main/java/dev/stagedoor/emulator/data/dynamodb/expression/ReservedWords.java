package dev.stagedoor.emulator.data.dynamodb.expression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** DynamoDB's <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html">words</a>. */
final class ReservedWords {

    private static final Set<String> WORDS = load();

    private ReservedWords() {}

    static boolean contains(String name) {
        return WORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (InputStream stream = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("The list of reserved words is part of this module", e);
        }
    }
}
