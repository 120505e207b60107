package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.stagedoor.acceptance.target.StagedoorCommand;
import dev.stagedoor.emulator.gateway.vtl.InputVariable;
import dev.stagedoor.emulator.gateway.vtl.RequestParameters;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import dev.stagedoor.emulator.gateway.vtl.TemplateRenderException;
import dev.stagedoor.emulator.gateway.vtl.TemplateScope;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mapping template renders as the cases beside it say. */
class MappingTemplateTest {

    private static final String CASES = ".cases.yaml";

    private final TemplateEngine engine = new TemplateEngine();

    /** One case: what comes in, and what the template makes of it. */
    private record Case(String name, MapNode node) {

        Map<String, String> texts(String... path) {
            MapNode at = node;
            for (String key : path) {
                at = at.map(key).orElseGet(() -> new MapNode(node.position(), Map.of()));
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (String key : at.keys()) {
                at.text(key).ifPresent(text -> texts.put(key, text));
            }
            return texts;
        }

        /** What the template reads: a response's body or else the request's. */
        String body() {
            return node.map("response").flatMap(response -> response.text("body"))
                    .orElseGet(() -> texts("request").getOrDefault("body", "{}"));
        }

        /** The status that the template decides; empty if it decides none. */
        String status() {
            return node.text("status").orElse("");
        }
    }

    @TestFactory
    Stream<DynamicTest> rendersAsItsCasesSay() throws IOException {
        try (Stream<Path> files = Files.list(StagedoorCommand.root().resolve("gateway-config/templates"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(CASES)).sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream().flatMap(this::cases);
        }
    }

    private Stream<DynamicTest> cases(Path file) {
        String template = file.getFileName().toString().replace(CASES, ".vtl");
        return ((ListNode) YamlReader.read(file.toString(), read(file), Intrinsics.LONG_ONLY)).items().stream()
                .map(MapNode.class::cast)
                .map(node -> new Case(node.text("name").orElseThrow(), node))
                .map(each -> DynamicTest.dynamicTest(template + ": " + each.name(),
                        () -> check(file.resolveSibling(template), each)));
    }

    private void check(Path template, Case given) throws TemplateRenderException {
        Map<String, Object> headers = new LinkedHashMap<>();
        Map<String, Object> override = new LinkedHashMap<>(Map.of("header", headers));
        Map<String, Object> context = tree(given.node().map("context"));
        context.put("responseOverride", override);

        String rendered = render(template, given, context);

        // White space around a document means nothing in JSON and XML, and templates are indented for readers.
        assertThat(rendered.strip()).isEqualTo(given.node().text("renders").orElseThrow().strip());
        assertThat(String.valueOf(override.getOrDefault("status", ""))).as("status").isEqualTo(given.status());
        assertThat(headers).as("headers").isEqualTo(given.texts("headers"));
    }

    /** Texts by name; a map in it is one in the result. */
    private static Map<String, Object> tree(Optional<MapNode> node) {
        Map<String, Object> tree = new LinkedHashMap<>();
        node.ifPresent(map -> map.keys().forEach(key -> tree.put(key,
                map.text(key).map(Object.class::cast).orElseGet(() -> tree(map.map(key))))));
        return tree;
    }

    private String render(Path template, Case given, Map<String, Object> context) throws TemplateRenderException {
        // The assembler leaves out the newline that ends a file.
        String text = read(template).replaceAll("\\n\\z", "");
        return engine.compile(template.getFileName().toString(), text)
                .render(new TemplateScope(new InputVariable(given.body(), parameters(given), engine.paths()),
                        context, given.texts("stageVariables")));
    }

    private static RequestParameters parameters(Case given) {
        return new RequestParameters() {
            @Override
            public Map<String, String> path() {
                return given.texts("request", "path");
            }

            @Override
            public Map<String, String> querystring() {
                return given.texts("request", "querystring");
            }

            @Override
            public Map<String, String> header() {
                return given.texts("request", "header");
            }
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
