package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.BodyTemplate;
import dev.stagedoor.emulator.gateway.compile.CompiledResponse;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.compile.NamedSource;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.HeaderRules;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.ResponseHeaders;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.vtl.InputVariable;
import dev.stagedoor.emulator.gateway.vtl.JsonPaths;
import dev.stagedoor.emulator.gateway.vtl.TemplateRenderException;
import dev.stagedoor.emulator.gateway.vtl.TemplateScope;
import io.vertx.core.buffer.Buffer;

/**
 * The integration response of everything but proxies: selects one by the back end's status or a function's error message, renders its template, maps its
 * headers, and applies what the templates overrode. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">
 * integration responses</a>.
 */
final class MapResponse implements Step {

    private static final Outcome NO_MATCH = Outcome.refuse(GatewayError
            .configuration("No match for output mapping and no default output mapping configured"));

    private final JsonPaths paths;

    MapResponse(JsonPaths paths) {
        this.paths = paths;
    }

    @Override
    public String name() {
        return "map response";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        if (exchange.method().integration().isProxy()) {
            return Outcome.NEXT;
        }
        exchange.trace().mapped(exchange.endpointResponse().body());
        try {
            CompiledResponse selected = ResponseSelector.select(exchange.method().integration().responses(),
                    exchange.endpointResponse());
            if (selected == null) {
                return NO_MATCH;
            }
            if (!selected.declared()) {
                return Outcome.refuse(GatewayError
                        .configuration("Output mapping refers to an invalid method response: " + selected.status()));
            }
            exchange.trace().note(
                    new IntegrationResponseNote(selected.status(), exchange.endpointResponse().functionError()));
            exchange.reply().status(selected.status());
            exchange.reply().body(body(exchange, selected));
            headers(exchange, selected);
            override(exchange);
            return Outcome.NEXT;
        } catch (MappingFailure e) {
            return Outcome.refuse(GatewayError.configuration(e.getMessage()));
        } catch (TemplateRenderException e) {
            return Outcome.refuse(GatewayError.configuration("Unable to transform response: " + e.getMessage()));
        }
    }

    private Buffer body(Exchange exchange, CompiledResponse selected) throws TemplateRenderException, MappingFailure {
        ResponseContent content = ResponseContent.of(exchange, selected.contentHandling());
        BodyTemplate template = selected.templates()
                .select(MediaTypes.firstAccepted(exchange.methodRequest().accept()));
        if (template == null) {
            return content.body();
        }
        if (template.constant() != null) {
            return template.constant();
        }
        if (content.binary()) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, "a binary body cannot go through a template");
        }
        InputVariable input = new InputVariable(exchange.responseBody(), exchange.methodRequest(), paths);
        return Buffer.buffer(template.template().render(
                new TemplateScope(input, exchange.contextVariables(), exchange.stageVariables())));
    }

    private static void headers(Exchange exchange, CompiledResponse selected) throws MappingFailure {
        for (NamedSource header : selected.headers()) {
            set(exchange, header.name(), header.source().value(exchange));
        }
    }

    private static void override(Exchange exchange) throws MappingFailure {
        if (exchange.override("responseOverride", "header") instanceof Map<?, ?> headers) {
            for (Map.Entry<?, ?> header : headers.entrySet()) {
                set(exchange, String.valueOf(header.getKey()), ParameterMapper.text(header.getValue()));
            }
        }
        Object status = exchange.override("responseOverride", "status");
        if (status != null) {
            overrideStatus(exchange.reply(), status.toString());
        }
    }

    /** What is no status from 200 to 599 is ignored. */
    private static void overrideStatus(Reply reply, String text) {
        if (text.length() == 3 && text.charAt(0) >= '2' && text.charAt(0) <= '5' && Character.isDigit(text.charAt(1))
                && Character.isDigit(text.charAt(2))) {
            reply.status(Integer.parseInt(text));
        }
    }

    private static void set(Exchange exchange, String name, String value) throws MappingFailure {
        String clientName = value == null
                ? null
                : ResponseHeaders.clientName(name, value, exchange.method().integration().type());
        if (clientName == null) {
            return;
        }
        if (!HeaderRules.validName(name) || !HeaderRules.validValue(value)) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, "Invalid name or value for header " + name);
        }
        exchange.reply().headers().set(clientName, value);
    }
}
