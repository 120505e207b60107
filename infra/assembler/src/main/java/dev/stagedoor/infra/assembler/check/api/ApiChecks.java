package dev.stagedoor.infra.assembler.check.api;

import java.util.List;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** The rules for the API definition in the {@code Body} of each {@code AWS::ApiGateway::RestApi}. */
public final class ApiChecks implements TemplateCheck {

    private final List<ApiCheck> checks = List.of(new KeysCheck(), new PathsCheck(), new OperationsCheck(),
            new IntegrationsCheck(), new ModelsCheck(), new RequestMappingsCheck(), new CacheKeysCheck(),
            new ResponsesCheck(),
            new GatewayResponsesCheck(), new VelocityCheck());

    @Override
    public void check(Template template, Problems problems) {
        for (Resource resource : template.resources().values()) {
            if (resource.type().equals("AWS::ApiGateway::RestApi")) {
                resource.properties().get("Body").ifPresent(body -> {
                    if (body instanceof MapNode document) {
                        checks.forEach(check -> check.check(new Api(document), problems));
                    } else {
                        problems.add(body.position(), "Body must be an OpenAPI document.");
                    }
                });
            }
        }
    }
}
