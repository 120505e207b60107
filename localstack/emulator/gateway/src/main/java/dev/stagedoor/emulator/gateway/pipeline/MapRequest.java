package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.compile.BodyTemplate;
import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.IntegrationRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.vtl.InputVariable;
import dev.stagedoor.emulator.gateway.vtl.JsonPaths;
import dev.stagedoor.emulator.gateway.vtl.TemplateRenderException;
import dev.stagedoor.emulator.gateway.vtl.TemplateScope;
import io.vertx.core.buffer.Buffer;

/**
 * The integration request: parameter mapping, then the template, then what the template overrode. Proxies have no template.
 * See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">data mappings</a>.
 */
final class MapRequest implements Step {

    private static final Outcome UNSUPPORTED = Outcome
            .refuse(GatewayError.of(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, "no request template for this type"));

    private final JsonPaths paths;

    MapRequest(JsonPaths paths) {
        this.paths = paths;
    }

    @Override
    public String name() {
        return "map request";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        CompiledIntegration integration = exchange.method().integration();
        try {
            RequestContent content = RequestContent.of(exchange, integration.contentHandling());
            BodyTemplate template = null;
            if (!integration.isProxy()) {
                template = integration.templates()
                        .select(MediaTypes.ofContentType(exchange.methodRequest().contentType()));
                if (template == null && !integration.templates().passes()) {
                    return UNSUPPORTED;
                }
            }
            ParameterMapper parameters = ParameterMapper.map(integration, exchange);
            Buffer body = template == null ? content.body() : render(exchange, template, content);
            if (template != null) {
                exchange.trace().note(new RequestTemplateNote(template.mediaType(), body.length()));
                if (template.constant() == null) {
                    parameters.override(exchange);
                }
            }
            exchange.integrationRequest(new IntegrationRequest(parameters.headers(), parameters.query(),
                    parameters.path(), template, body));
            return Outcome.NEXT;
        } catch (MappingFailure e) {
            return refusal(e);
        } catch (TemplateRenderException e) {
            return Outcome.refuse(GatewayError.configuration("Unable to transform request: " + e.getMessage()));
        }
    }

    /** Whose fault it is decides between 400 and 500. */
    static Outcome refusal(MappingFailure failure) {
        return Outcome.refuse(failure.fault() == MappingFailure.Fault.CONFIGURATION
                ? GatewayError.configuration(failure.getMessage())
                : GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY).withMessage(failure.getMessage()));
    }

    private Buffer render(Exchange exchange, BodyTemplate template, RequestContent content)
            throws TemplateRenderException, MappingFailure {
        if (content.binary()) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, "a binary body cannot go through a template");
        }
        if (template.constant() != null) {
            return template.constant();
        }
        InputVariable input = new InputVariable(exchange.requestBody(), exchange.methodRequest(), paths);
        return content.convertResult(template.template().render(
                new TemplateScope(input, exchange.contextVariables(), exchange.stageVariables())));
    }

    /** True where header names are checked as for calls of AWS services. */
    static boolean aws(CompiledIntegration integration) {
        return integration.type() == IntegrationType.AWS || integration.type() == IntegrationType.AWS_PROXY;
    }
}
