package dev.stagedoor.emulator.states.task.optimized;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.wire.UrlCoding;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * The HTTP request that the arguments of {@code apigateway:invoke} describe.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html#connect-api-gateway-requests">Request
 *      format</a>
 */
final class ApiRequest {

    private static final Pattern ENDPOINT = Pattern
            .compile("[a-z0-9]{1,64}\\.execute-api\\.[a-z0-9.-]{1,128}(:\\d{1,5})?");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> AUTH_TYPES = Set.of("NO_AUTH", "IAM_ROLE");
    private static final Set<String> FORBIDDEN = Set.of("authorization", "connection", "content-md5", "expect", "host",
            "max-forwards", "proxy-authenticate", "server", "te", "transfer-encoding", "trailer", "upgrade", "via",
            "www-authenticate");

    private ApiRequest() {}

    /** What of the arguments no request can be made of. */
    static List<String> wrong(JsonNode arguments) {
        List<String> wrong = new ArrayList<>();
        if (!ENDPOINT.matcher(arguments.path("ApiEndpoint").asText()).matches()) {
            wrong.add(invalid("ApiEndpoint"));
        }
        if (!METHODS.contains(arguments.path("Method").asText())) {
            wrong.add(invalid("Method"));
        }
        if (!AUTH_TYPES.contains(arguments.path("AuthType").asText("NO_AUTH"))) {
            wrong.add("The Stagedoor emulator does not implement the AuthType " + arguments.path("AuthType").asText());
        }
        for (String field : List.of("Headers", "QueryParameters")) {
            if (arguments.hasNonNull(field) && !arguments.get(field).isObject()) {
                wrong.add(invalid(field));
            }
        }
        arguments.path("Headers").fieldNames().forEachRemaining(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (FORBIDDEN.contains(lower) || lower.startsWith("x-forwarded") || lower.startsWith("x-amz")) {
                wrong.add("The header '" + name + "' is not permitted");
            }
        });
        return wrong;
    }

    private static String invalid(String field) {
        return "The value of the field '" + field + "' has an invalid format";
    }

    static WireRequest of(JsonNode arguments) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        arguments.path("Headers").fields()
                .forEachRemaining(
                        header -> texts(header.getValue()).forEach(text -> headers.add(header.getKey(), text)));
        headers.set("Host", arguments.path("ApiEndpoint").asText());
        Buffer body = body(arguments);
        if (body.length() > 0 && !headers.contains("Content-Type")) {
            headers.set("Content-Type", "application/json");
        }
        return new WireRequest(arguments.path("Method").asText(), path(arguments), query(arguments), headers, body);
    }

    private static String path(JsonNode arguments) {
        return Stream.of(arguments.path("Stage").asText(""), arguments.path("Path").asText(""))
                .map(part -> part.startsWith("/") ? part.substring(1) : part).filter(part -> !part.isEmpty())
                .flatMap(part -> Stream.of(part.split("/", -1))).map(UrlCoding::encode)
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String query(JsonNode arguments) {
        List<String> pairs = new ArrayList<>();
        arguments.path("QueryParameters").fields().forEachRemaining(parameter -> texts(parameter.getValue())
                .forEach(text -> pairs.add(UrlCoding.encode(parameter.getKey()) + "=" + UrlCoding.encode(text))));
        return String.join("&", pairs);
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        if (values.isArray()) {
            values.forEach(value -> texts.add(value.asText()));
        } else {
            texts.add(values.asText());
        }
        return texts;
    }

    private static Buffer body(JsonNode arguments) {
        JsonNode body = arguments.path("RequestBody");
        if (body.isMissingNode() || body.isNull()) {
            return Buffer.buffer();
        }
        if (body.isTextual()) {
            return Buffer.buffer(body.textValue());
        }
        return Buffer.buffer(Json.bytes(arguments.path("AllowNullValues").asBoolean() ? body : withoutNulls(body)));
    }

    private static JsonNode withoutNulls(JsonNode value) {
        if (value.isArray()) {
            ArrayNode kept = Json.array();
            value.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode kept = Json.object();
        value.fields().forEachRemaining(member -> {
            if (!member.getValue().isNull()) {
                kept.set(member.getKey(), withoutNulls(member.getValue()));
            }
        });
        return kept;
    }
}
