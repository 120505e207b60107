package dev.stagedoor.emulator.gateway.vtl;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code $input}: the body of the current phase and the parameters of the request. The body is parsed when a template first
 * asks for a part of it. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#input-variable-reference">the
 * reference</a>.
 */
public final class InputVariable {

    private final String body;
    private final RequestParameters parameters;
    private final JsonPaths paths;
    private Object root;
    private boolean parsed;

    /** @param body the raw body; an empty one is {@code {}}, as recorded on AWS */
    public InputVariable(String body, RequestParameters parameters, JsonPaths paths) {
        this.body = body.isEmpty() ? "{}" : body;
        this.parameters = parameters;
        this.paths = paths;
    }

    /** {@code $input.body}. */
    public String getBody() {
        return body;
    }

    /** The part as an object, or null where there is none or the body is not JSON. */
    public Object path(String path) {
        return paths.read(root(), path);
    }

    /** The part as JSON text; {@code ""} (two quotes) where there is none. */
    public String json(String path) {
        Object part = paths.read(root(), path);
        return part == null ? "\"\"" : JsonText.write(part);
    }

    /** All parameters: {@code path}, {@code querystring} and {@code header}. */
    public Map<String, Object> params() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("path", parameters.path());
        all.put("querystring", parameters.querystring());
        all.put("header", parameters.header());
        return all;
    }

    /** The parameter of that name from path, query string or headers, in this order; else an empty text. */
    public String params(String name) {
        String value = parameters.path().get(name);
        if (value == null) {
            value = parameters.querystring().get(name);
        }
        if (value == null) {
            value = parameters.header().get(name);
        }
        return value == null ? "" : value;
    }

    private Object root() {
        if (!parsed) {
            root = JsonText.parseOrNull(body);
            parsed = true;
        }
        return root;
    }
}
