package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.stagedoor.emulator.gateway.testing.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTreeTest {

    private static final RouteTree TREE = tree("/", "/a", "/a/b", "/a/{x}", "/a/{x}/c", "/a/b/d", "/{proxy+}",
            "/only/{p+}",
            "/s/{one}/t/{two}");

    private static RouteTree tree(String... paths) {
        List<CompiledResource> resources = new ArrayList<>();
        for (String path : paths) {
            List<String> names = new ArrayList<>();
            for (String segment : path.split("/")) {
                if (segment.startsWith("{")) {
                    names.add(segment.replaceAll("[{}+]", ""));
                }
            }
            CompiledMethod get = method(0, path, "GET");
            resources.add(new CompiledResource(path, path, names, Map.of("GET", get)));
        }
        return new RouteTree(resources);
    }

    private static CompiledMethod method(int index, String path, String verb) {
        return new CompiledMethod(index, path, path, Methods.of(verb).build(), Authorization.NONE,
                RequestValidation.NONE, List.of(),
                null, true);
    }

    @ParameterizedTest
    @CsvSource({"'',/,", "/,/,", "//,/,", "/a,/a,", "/a/,/a,", "//a,/a,", "/a/b,/a/b,", "/a/c,/a/{x},c", "/a/%62,/a/b,",
            "/a/b%2Fc,/a/{x},b%2Fc", "/a/b/c,/a/{x}/c,b", "/a/b/d,/a/b/d,", "/a/z/y,/{proxy+},a/z/y", "/z,/{proxy+},z",
            "/z//y/,/{proxy+},z//y", "/a//b,/{proxy+},a//b", "/only/,/{proxy+},only", "/only/x,/only/{p+},x",
            "/s/1/t/2,/s/{one}/t/{two},1|2"})
    void the_most_specific_resource_wins(String path, String resource, String values) {
        RouteMatch match = TREE.match(path);

        assertThat(match.resource().path()).isEqualTo(resource);
        assertThat(String.join("|", match.values())).isEqualTo(values == null ? "" : values);
    }

    @Test
    void a_greedy_parameter_does_not_match_its_parent() {
        assertThat(tree("/a/{proxy+}").match("/a")).isNull();
        assertThat(tree("/{proxy+}").match("/")).isNull();
    }

    @Test
    void an_exact_verb_wins_over_any_and_get_does_not_serve_head() {
        CompiledMethod get = method(0, "/", "GET");
        CompiledMethod any = method(1, "/", "ANY");

        assertThat(new CompiledResource("r", "/", List.of(), Map.of("GET", get, "ANY", any)).method("GET"))
                .isSameAs(get);
        assertThat(new CompiledResource("r", "/", List.of(), Map.of("GET", get, "ANY", any)).method("PUT"))
                .isSameAs(any);
        assertThat(new CompiledResource("r", "/", List.of(), Map.of("GET", get)).method("HEAD")).isNull();
    }

    @Test
    void near_misses_name_the_missing_verb_and_the_nearest_paths() {
        RouteTree routes = tree("/shows", "/shows/{showId}", "/bookings");

        assertThat(NearMisses.of(routes, "POST", "/shows/1")).first()
                .isEqualTo("/shows/{showId} has no POST, only GET");
        assertThat(NearMisses.of(routes, "GET", "/show")).first().isEqualTo("/shows GET");
    }

    @Test
    void any_path_is_answered() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder path = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                path.append("/ab%2{}".charAt(random.nextInt(7)));
            }
            RouteMatch match = TREE.match(path.toString());
            if (match != null) {
                assertThat(match.values()).doesNotContainNull().hasSize(match.resource().parameterNames().size());
            }
        }
    }
}
