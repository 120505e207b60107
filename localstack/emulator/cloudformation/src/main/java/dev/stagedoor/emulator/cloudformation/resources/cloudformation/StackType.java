package dev.stagedoor.emulator.cloudformation.resources.cloudformation;

import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A stack inside a stack. Its template is read and checked before anything of the outermost stack is created.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html">the
 * reference</a>.
 */
public final class StackType implements ResourceType {

    public static final String NAME = "AWS::CloudFormation::Stack";
    public static final String OUTPUTS = "Outputs.";

    private static final Schema SCHEMA = Schema.of(text("TemplateURL").require(), map("Parameters"), tags(),
            refused("NotificationARNs", "there is no SNS here"),
            refused("TimeoutInMinutes", "the outermost stack's operation bounds the time"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** Which outputs there are is known only by the inner template; it is asked elsewhere. */
    @Override
    public boolean hasAttribute(String attribute) {
        return attribute.startsWith(OUTPUTS) && attribute.length() > OUTPUTS.length();
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        return request.nestedStack().create(request);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return request.nestedStack().update(request);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.nestedStack().delete(request);
    }
}
