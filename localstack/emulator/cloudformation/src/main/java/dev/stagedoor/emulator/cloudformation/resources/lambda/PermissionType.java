package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * Lets somebody call a function, or one of its aliases or versions.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html">the
 * reference</a>.
 */
public final class PermissionType implements ResourceType {

    private static final String URLS = "functions have no URLs here";

    private static final Schema SCHEMA = Schema.of(text("FunctionName").require().replaces(),
            text("Action").require().replaces(), text("Principal").require().replaces(), text("SourceArn").replaces(),
            text("SourceAccount").replaces(), refused("PrincipalOrgID", "there are no organizations here"),
            refused("EventSourceToken", "there are no Alexa skills here"), refused("FunctionUrlAuthType", URLS),
            refused("InvokedViaFunctionUrl", URLS));

    @Override
    public String name() {
        return "AWS::Lambda::Permission";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String id = request.nameOr("", 100);
        ObjectNode input = Properties.copy(request.properties(), statement(request, id), "Action", "Principal",
                "SourceArn", "SourceAccount");
        request.call("lambda", "AddPermission", input);
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("lambda", "RemovePermission", statement(request, request.physicalId()),
                "ResourceNotFoundException");
    }

    private static ObjectNode statement(ResourceRequest request, String id) {
        return Json.object().put("FunctionName", request.text("FunctionName")).put("StatementId", id);
    }
}
