package dev.stagedoor.emulator.gateway.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import dev.stagedoor.emulator.gateway.vtl.TemplateSyntaxException;

/** Compiles one method with its integration. */
final class MethodCompiler {

    private final TemplateEngine templates;
    private final ValueSources sources;
    private final CacheKeyCompiler cacheKeys;

    MethodCompiler(TemplateEngine templates, ValueSources sources) {
        this.templates = templates;
        this.sources = sources;
        this.cacheKeys = new CacheKeyCompiler(sources);
    }

    CompiledMethod compile(int index, RestApi api, Resource resource, Method method,
            ValidationCompiler validations) {
        String where = "method " + method.httpMethod() + " " + resource.path();
        if (method.integration() == null) {
            throw new BadRequestException("No integration defined for method: " + where);
        }
        UnsupportedFeatures.refuse(api, resource.path(), method);
        try {
            CompiledIntegration integration = integration(method);
            Authorization authorization = Authorization.valueOf(method.authorizationType().toUpperCase(Locale.ROOT));
            RequestValidation validation = validations.compile(where, method);
            List<CacheKeyParameter> cacheKey = cacheKeys.compile(where, method);
            boolean keyReadsBody = cacheKey.stream()
                    .anyMatch(parameter -> parameter.source() != null && parameter.source().readsRequestBody());
            boolean streams = integration.type() == IntegrationType.HTTP_PROXY && authorization == Authorization.NONE
                    && !validation.readsBody() && !keyReadsBody && !integration.mapping().readsBody()
                    && integration.contentHandling() == null;
            return new CompiledMethod(index, resource.id(), resource.path(), method, authorization, validation,
                    cacheKey, integration,
                    !streams);
        } catch (InvalidMappingException | TemplateSyntaxException | PatternSyntaxException e) {
            throw new BadRequestException(where + ": " + e.getMessage());
        }
    }

    private CompiledIntegration integration(Method method) {
        Integration from = method.integration();
        boolean vpcLink = "VPC_LINK".equals(from.connectionType());
        if (vpcLink && from.integrationTarget() == null) {
            throw new BadRequestException("IntegrationTarget is required for VpcLinkV2");
        }
        CompiledResponses responses = CompiledResponses.of(from.responses().values().stream()
                .map(response -> new CompiledResponses.Candidate(pattern(response), response(method, response)))
                .toList());
        String credentials = from.credentials() == null || from.credentials().isEmpty() ? null : from.credentials();
        return new CompiledIntegration(from.type(), from.httpMethod(), from.uri(), credentials,
                vpcLink ? from.connectionId() : null, vpcLink ? from.integrationTarget() : null,
                from.timeoutInMillis(), RequestMapping.compile(from.requestParameters(), sources),
                new RequestTemplates(templates("request template ", from.requestTemplates()),
                        from.passthroughBehavior()),
                ContentHandling.of(from.contentHandling()), responses, from.insecureSkipVerification());
    }

    private static Pattern pattern(IntegrationResponse response) {
        String pattern = response.selectionPattern();
        return pattern == null || pattern.isEmpty() ? null : Pattern.compile(pattern);
    }

    private CompiledResponse response(Method method, IntegrationResponse response) {
        return new CompiledResponse(Integer.parseInt(response.statusCode()),
                HeaderMapping.compile("method.response.header.", response.responseParameters(), sources),
                new ResponseTemplates(templates("response template " + response.statusCode() + " ",
                        response.responseTemplates())),
                ContentHandling.of(response.contentHandling()), method.responses().containsKey(response.statusCode()));
    }

    private Map<String, BodyTemplate> templates(String name, Map<String, String> texts) {
        Map<String, BodyTemplate> compiled = new LinkedHashMap<>();
        texts.forEach((mediaType, text) -> compiled.put(mediaType,
                BodyTemplate.of(mediaType, templates.compile(name + mediaType, text == null ? "" : text))));
        return compiled;
    }
}
