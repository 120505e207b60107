package dev.stagedoor.emulator.core.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;

/**
 * REST-JSON: an operation is a method and a path. Members from path, query and headers arrive as texts, also where the model
 * says number or boolean. A query parameter that the route does not know is refused.
 * See <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">the protocol</a>.
 */
public final class RestJsonProtocol implements WireProtocol {

    private static final String JSON = "application/json";

    private final String service;
    private final RestErrorShape errors;
    private final Map<String, List<RestRoute>> byMethod = new HashMap<>();

    private record Match(RestRoute route, Map<String, String> labels) {}

    public RestJsonProtocol(String service, RestErrorShape errors, List<RestRoute> routes) {
        this.service = service;
        this.errors = errors;
        routes.forEach(route -> byMethod.computeIfAbsent(route.method(), m -> new ArrayList<>()).add(route));
        byMethod.values().forEach(list -> list.sort(Comparator.comparing(route -> route.path().exactness())));
    }

    @Override
    public boolean recognizes(WireRequest request) {
        try {
            return find(request).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        try {
            Match match = find(request).orElseThrow(
                    () -> new UnknownOperationException(service, request.method() + " " + request.path()));
            RestRoute route = match.route();
            ObjectNode input = route.rawBody() ? Json.object() : JsonBody.parse(request.body());
            match.labels().forEach(input::put);
            bindQuery(route, request, input);
            route.headers().forEach((header, member) -> {
                if (request.header(header) != null) {
                    input.put(member, request.header(header));
                }
            });
            AwsRequest call = AwsRequest.of(service, route.operation(), input, caller, requestId);
            return route.rawBody() ? call.withPayload(request.body()) : call;
        } catch (IllegalArgumentException e) {
            throw new AwsException(400, "ValidationException", "The URL cannot be read: " + e.getMessage());
        }
    }

    private Optional<Match> find(WireRequest request) {
        List<String> segments = PathTemplate.segments(request.path());
        for (RestRoute route : byMethod.getOrDefault(request.method(), List.of())) {
            if (isInQuery(route.path().fixedQuery(), request.query())) {
                Optional<Map<String, String>> labels = route.path().match(segments);
                if (labels.isPresent()) {
                    return Optional.of(new Match(route, labels.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInQuery(String parameter, String query) {
        return parameter.isEmpty() || ("&" + query + "&").contains("&" + parameter + "&");
    }

    private void bindQuery(RestRoute route, WireRequest request, ObjectNode input) {
        for (UrlCoding.Parameter parameter : UrlCoding.decodeForm(request.query())) {
            RestRoute.QueryBinding binding = route.query().get(parameter.name());
            RestRoute.QueryBinding rest = route.query().get(RestRoute.REST_OF_QUERY);
            if (binding != null && binding.list()) {
                input.withArray("/" + binding.member()).add(parameter.value());
            } else if (binding != null) {
                input.put(binding.member(), parameter.value());
            } else if (isOfTheWire(route, parameter)) {
                continue;
            } else if (rest != null) {
                input.withObject("/" + rest.member()).put(parameter.name(), parameter.value());
            } else {
                throw new AwsException(400, "ValidationException",
                        "The Stagedoor emulator does not know the query parameter " + parameter.name() + " of "
                                + service
                                + ":" + route.operation());
            }
        }
    }

    /** The constant that selects the route, and what signs a URL. */
    private static boolean isOfTheWire(RestRoute route, UrlCoding.Parameter parameter) {
        return parameter.name().startsWith("X-Amz-")
                || (parameter.name() + "=" + parameter.value()).equals(route.path().fixedQuery());
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        WireResponse answer = JsonBody.answer(response.status(), JSON, request.requestId(), response.output());
        response.headers().forEach(answer.headers()::set);
        return response.payload() == null
                ? answer
                : new WireResponse(answer.status(), answer.headers(), response.payload());
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        WireResponse answer = JsonBody.answer(error.status(), JSON, requestId, errors.body(error));
        answer.headers().set("x-amzn-ErrorType", error.code());
        return answer;
    }
}
