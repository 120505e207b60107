package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A function.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html">the
 * reference</a>.
 */
public final class FunctionType implements ResourceType {

    private static final String ZIP_ONLY = "functions come from zips in a bucket only";
    private static final TagCalls TAGS = new TagCalls("lambda", "TagResource", "UntagResource", "Resource", "Tags",
            "TagKeys", TagCalls.Form.MAP);

    private static final Schema SCHEMA = Schema.of(text("FunctionName").replaces(),
            structure("Code", text("S3Bucket").require(), text("S3Key").require(), refused("ZipFile", ZIP_ONLY),
                    refused("ImageUri", ZIP_ONLY), refused("S3ObjectVersion", "buckets here have no versions"),
                    refused("SourceKMSKeyArn", "there is no KMS")).require(),
            oneOf("PackageType", "Zip").replaces(), oneOf("Runtime", "java17", "java21", "java25").require(),
            text("Handler").require(), text("Role").require(), text("Description"), whole("MemorySize"),
            whole("Timeout"),
            structure("Environment", map("Variables")), whole("ReservedConcurrentExecutions"),
            structure("LoggingConfig", text("LogGroup"), oneOf("LogFormat", "Text"),
                    refused("ApplicationLogLevel", "it belongs to the log format JSON"),
                    refused("SystemLogLevel", "it belongs to the log format JSON")),
            texts("Architectures").recorded("a JVM runs on the machine that there is"),
            structure("EphemeralStorage", whole("Size").require()).recorded("/tmp is the machine's own"),
            structure("TracingConfig", oneOf("Mode", "PassThrough", "Active")),
            structure("VpcConfig", texts("SubnetIds"), texts("SecurityGroupIds"),
                    onlyFalse("Ipv6AllowedForDualStack", RecordedReasons.NETWORK)).recorded(RecordedReasons.NETWORK),
            structure("SnapStart", oneOf("ApplyOn", "None").require()), tags(),
            refused("Layers", "put what the layer has into the function's zip"),
            refused("DeadLetterConfig", "dead letter queues of functions are not there yet"),
            refused("FileSystemConfigs", "there is no EFS"), refused("ImageConfig", ZIP_ONLY),
            refused("KmsKeyArn", "there is no KMS"), refused("CodeSigningConfigArn", "there is no code signing"),
            refused("RuntimeManagementConfig", "functions run on the JDK that there is"),
            refused("RecursiveLoop", "loops are not detected"));

    @Override
    public String name() {
        return "AWS::Lambda::Function";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "FunctionName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("FunctionName", 64);
        ObjectNode input = FunctionSettings.given(request.properties()).put("FunctionName", name);
        input.set("Code", request.properties().get("Code"));
        Properties.copy(request.properties(), input, "Architectures", "PackageType");
        TAGS.add(input, request.properties());
        ObjectNode made = request.call("lambda", "CreateFunction", input);
        request.created(name);
        FunctionStates.awaitActive(name, request);
        concurrency(name, Json.object(), request);
        return PhysicalResource.of(name).with("Arn", made.path("FunctionArn").asText());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        ObjectNode before = request.previousProperties();
        ObjectNode changes = FunctionSettings.changes(name, before, request.properties());
        if (!changes.isEmpty()) {
            request.call("lambda", "UpdateFunctionConfiguration", changes.put("FunctionName", name));
            FunctionStates.awaitUpdated(name, request);
        }
        if (Properties.differ(before, request.properties(), "Code", "Architectures")) {
            ObjectNode input = ((ObjectNode) request.properties().get("Code")).deepCopy().put("FunctionName", name);
            Properties.copy(request.properties(), input, "Architectures");
            request.call("lambda", "UpdateFunctionCode", input);
            FunctionStates.awaitUpdated(name, request);
        }
        concurrency(name, before, request);
        TAGS.update(request.attributes().path("Arn").asText(), request);
        return new PhysicalResource(name, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("lambda", "DeleteFunction", function(request.physicalId()), "ResourceNotFoundException");
    }

    private static void concurrency(String name, ObjectNode before, ResourceRequest request) {
        String member = "ReservedConcurrentExecutions";
        if (!Properties.differ(before, request.properties(), member)) {
            return;
        }
        if (request.properties().has(member)) {
            request.call("lambda", "PutFunctionConcurrency",
                    Properties.copy(request.properties(), function(name), member));
        } else {
            request.call("lambda", "DeleteFunctionConcurrency", function(name));
        }
    }

    private static ObjectNode function(String name) {
        return Json.object().put("FunctionName", name);
    }
}
