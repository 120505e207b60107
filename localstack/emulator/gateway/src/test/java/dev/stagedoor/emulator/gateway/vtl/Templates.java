package dev.stagedoor.emulator.gateway.vtl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Renders templates for tests. */
final class Templates {

    private static final TemplateEngine ENGINE = new TemplateEngine();

    private Templates() {}

    static String render(String template, String body) throws TemplateRenderException {
        return render(template, body, new LinkedHashMap<>(Map.of("stage", "dev")));
    }

    static String render(String template, String body, Map<String, Object> context) throws TemplateRenderException {
        RequestParameters parameters = new RequestParameters() {
            @Override
            public Map<String, String> path() {
                return Map.of("id", "from path");
            }

            @Override
            public Map<String, String> querystring() {
                return Map.of("id", "from query", "page", "2");
            }

            @Override
            public Map<String, String> header() {
                return Map.of("X-Test", "from header");
            }
        };
        return ENGINE.compile("template", template).render(
                new TemplateScope(new InputVariable(body, parameters, ENGINE.paths()), context, Map.of("v", "value")));
    }

    static MappingTemplate compile(String template) {
        return ENGINE.compile("template", template);
    }
}
