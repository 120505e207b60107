package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.testing.Methods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Any set of resources, any path: compared with what the templates say as regular expressions. */
class RouteTreePropertyTest {

    private static final List<String> WORDS = List.of("a", "b", "c");
    private static final int PATHS = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aResourceIsFoundIfAndOnlyIfOneMatchesAndNoMoreSpecificOneDoes(long seed) {
        Random random = new Random(seed);
        Set<String> templates = new TreeSet<>();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            templates.add(template(random));
        }
        RouteTree tree = tree(templates);
        for (int i = 0; i < PATHS; i++) {
            String path = path(random);
            List<String> matching = templates.stream().filter(template -> regex(template).matcher(path).matches())
                    .toList();

            RouteMatch match = tree.match(path);

            if (matching.isEmpty()) {
                assertThat(match).as("%s in %s", path, templates).isNull();
            } else {
                assertThat(match).as("%s in %s", path, templates).isNotNull();
                assertThat(match.resource().path()).as("%s in %s", path, templates)
                        .isEqualTo(Collections.min(matching, (a, b) -> rank(a).compareTo(rank(b))));
                assertThat(filled(match)).isEqualTo(path);
            }
        }
    }

    /** Segment by segment, a static one before a parameter before a greedy one. */
    private static String rank(String template) {
        StringBuilder rank = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            rank.append(segment.endsWith("+}") ? '3' : segment.startsWith("{") ? '2' : '1');
        }
        return rank.toString();
    }

    private static String filled(RouteMatch match) {
        String path = match.resource().path();
        for (String value : match.values()) {
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
        }
        return path;
    }

    private static Pattern regex(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*\\+}", ".+").replaceAll("\\{[^}]*}", "[^/]+"));
    }

    private static String template(Random random) {
        StringBuilder path = new StringBuilder();
        int depth = random.nextInt(3) + 1;
        for (int i = 0; i < depth; i++) {
            // A parameter has one name per place, as siblings of different names cannot be.
            path.append('/').append(random.nextInt(3) == 0 ? "{p" + i + "}" : word(random));
        }
        return random.nextInt(4) == 0 ? path + "/{proxy+}" : path.toString();
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            path.append('/').append(random.nextInt(5) == 0 ? "other" : word(random));
        }
        return path.toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static RouteTree tree(Set<String> paths) {
        List<CompiledResource> resources = new ArrayList<>();
        for (String path : paths) {
            List<String> names = Pattern.compile("\\{([^}+]*)\\+?}").matcher(path).results().map(name -> name.group(1))
                    .toList();
            resources.add(new CompiledResource(path, path, names, Map.of("GET", new CompiledMethod(0, path, path,
                    Methods.of("GET").build(), Authorization.NONE, RequestValidation.NONE, List.of(), null, true))));
        }
        return new RouteTree(resources);
    }
}
