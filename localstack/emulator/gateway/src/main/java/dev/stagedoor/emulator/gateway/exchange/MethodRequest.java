package dev.stagedoor.emulator.gateway.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.gateway.compile.RouteMatch;
import dev.stagedoor.emulator.gateway.vtl.RequestParameters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** The request as the method sees it. What a step does not ask for is never parsed. */
public final class MethodRequest implements RequestParameters {

    private static final Buffer EMPTY = Buffer.buffer();

    private final String path;
    private final String rawQuery;
    private final MultiMap sent;
    private String verb;
    private RouteMatch route;
    private Buffer body = EMPTY;
    private String text;
    private QueryParameters query;
    private Map<String, String> singleHeaders;

    MethodRequest(String verb, String path, String rawQuery, MultiMap sent) {
        this.verb = verb;
        this.path = path;
        this.rawQuery = rawQuery;
        this.sent = sent;
    }

    /** The HTTP method, after X-HTTP-Method-Override. */
    public String verb() {
        return verb;
    }

    public void verb(String other) {
        verb = other;
    }

    /** The path after the stage, raw. */
    public String rawPath() {
        return path;
    }

    /** Raw, or null. */
    public String rawQuery() {
        return rawQuery;
    }

    /** The headers as they came, also those that no mapping sees. */
    public MultiMap sent() {
        return sent;
    }

    public void route(RouteMatch match) {
        route = match;
    }

    public RouteMatch route() {
        return route;
    }

    public Buffer body() {
        return body;
    }

    public void body(Buffer whole) {
        body = whole;
    }

    /** The body as text; a binary one that was converted is base64. */
    public String text() {
        if (text == null) {
            text = body.length() == 0 ? "" : body.toString(StandardCharsets.UTF_8);
        }
        return text;
    }

    /** The request was converted (base64): templates and mappings see this text. */
    public void text(String converted) {
        text = converted;
    }

    public String contentType() {
        return sent.get(HttpHeaders.CONTENT_TYPE);
    }

    public String accept() {
        return sent.get(HttpHeaders.ACCEPT);
    }

    public QueryParameters query() {
        if (query == null) {
            query = QueryParameters.parse(rawQuery);
        }
        return query;
    }

    /** A path parameter's raw value, or null. */
    public String pathParameter(String name) {
        int index = route == null ? -1 : route.resource().parameterNames().indexOf(name);
        return index < 0 ? null : route.values()[index];
    }

    /** All values of a header, by its exact spelling. */
    public List<String> headers(String name) {
        List<String> values = new ArrayList<>(1);
        sent.forEach((key, value) -> {
            if (key.equals(name) && EntryHeaders.visible(key, value)) {
                values.add(value);
            }
        });
        return values;
    }

    /** Every visible header with all its values, in order; names that differ in case only are one, spelled as the first. */
    public Map<String, List<String>> allHeaders() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.forEach((key, value) -> {
            if (EntryHeaders.visible(key, value)) {
                String name = spelling.computeIfAbsent(key, first -> first);
                all.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
            }
        });
        return all;
    }

    @Override
    public Map<String, String> path() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < route.values().length; i++) {
            values.put(route.resource().parameterNames().get(i), route.values()[i]);
        }
        return values;
    }

    @Override
    public Map<String, String> querystring() {
        return query().last();
    }

    @Override
    public Map<String, String> header() {
        if (singleHeaders == null) {
            singleHeaders = new LinkedHashMap<>();
            allHeaders().forEach((name, values) -> singleHeaders.put(name, values.get(values.size() - 1)));
        }
        return singleHeaders;
    }
}
